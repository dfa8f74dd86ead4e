import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { buildApi } from '../../src/api/schema.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApi();
});

const ownTypes = () =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

test('every type, field, enum value and argument has a description', () => {
  const bare: string[] = [];
  const ask = (path: string, { description }: { description?: string | null }) =>
    description?.trim() || bare.push(path);
  for (const type of ownTypes()) {
    if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) ask(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) ask(`${type.name}.${value.name}`, value);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        ask(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const arg of field.args) ask(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
  }
  for (const directive of schema.getDirectives())
    if (!isSpecifiedDirective(directive)) ask(`@${directive.name}`, directive);
  expect(bare).toEqual([]);
});

test('the names of the contract stand', () => {
  const fields = (type: string) => Object.keys((schema.getType(type) as { getFields(): object }).getFields());
  expect(fields('Query')).toEqual(
    expect.arrayContaining([
      'node',
      'nodes',
      'viewer',
      'case',
      'caseByReference',
      'cases',
      'deadlines',
      'caseFeed',
      'jurisdictions',
      'instruments',
      'procedures',
    ]),
  );
  expect(fields('Mutation')).toEqual(expect.arrayContaining(['openCase', 'recordCaseEvent', 'linkDocument']));
  expect(fields('Subscription')).toEqual(['caseFeed']);
  expect(fields('CaseEventInput')).toEqual(
    expect.arrayContaining([
      'caseId',
      'event',
      'occurredAt',
      'expectedVersion',
      'idempotencyKey',
      'note',
      'documentIds',
      'facts',
    ]),
  );
  expect(fields('CaseMovedOn')).toEqual(expect.arrayContaining(['message', 'currentVersion', 'case', 'since']));
  expect(fields('Deadline')).toEqual(
    expect.arrayContaining([
      'id',
      'case',
      'kind',
      'rule',
      'citation',
      'sourceUrl',
      'verified',
      'startsAt',
      'dueAt',
      'dueOn',
      'undatedReason',
      'timeZone',
      'status',
      'severity',
      'remaining',
      'derivation',
      'consequence',
      'responsible',
    ]),
  );
});

test('an event takes the facts of exactly one event', () => {
  expect(schema.getType('CaseEventFactsInput')).toMatchObject({ isOneOf: true });
});
