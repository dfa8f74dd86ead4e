import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { List } from './list.js';
import { fieldMapping, withholding } from './mapping.js';
import type { FieldMapping } from './mapping.js';
import type { MappedType, ReadModel } from './read-model.js';
import type { TableShape } from './table-shape.js';
import { rootFields } from './types-read-as-json.js';

type Field = GraphQLField<unknown, unknown>;

/** Walks the mapping of the whole schema. Throws one error that lists every mistake, so that a server with a hole does not start. */
export function checkMapping(schema: GraphQLSchema, model: ReadModel): void {
  const mistakes = [
    ...repeatedPrefixes(model.types),
    ...model.types.flatMap(({ type, shape }) => typeMistakes(model, type, shape, [])),
    ...rootFields(schema).flatMap((field) => connectionMistakes(`Root field ${field.name}`, field)),
  ];
  if (mistakes.length > 0)
    throw new Error(`The schema cannot be read from the database:\n${[...new Set(mistakes)].join('\n')}`);
}

/** `shape` is absent for objects inside a JSON column. */
function typeMistakes(
  model: ReadModel,
  type: GraphQLObjectType,
  shape: TableShape | undefined,
  above: readonly GraphQLObjectType[],
): string[] {
  if (above.includes(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const at = `${type.name}.${field.name}`;
    const mapping = fieldMapping(field);
    if (!mapping)
      return [
        `${at} has no mapping. Add @Column or another decorator of compiled reads, or @Computed when a resolver answers it.`,
      ];
    return [
      ...propertiesOf(mapping, field).flatMap((property) => propertyMistakes(at, shape, property)),
      ...enumMistakes(at, field, mapping),
      ...withheldMistakes(at, field),
      ...connectionMistakes(at, field),
      ...innerMistakes(model, field, shape, [...above, type]),
    ];
  });
}

function innerMistakes(
  model: ReadModel,
  field: Field,
  shape: TableShape | undefined,
  above: readonly GraphQLObjectType[],
): string[] {
  const type = getNamedType(field.type);
  const kind = fieldMapping(field)?.kind ?? 'computed';
  if (!isObjectType(type)) return [];
  if (kind === 'embedded') return typeMistakes(model, type, shape, above);
  if (['column', 'expression', 'redactions'].includes(kind)) return typeMistakes(model, type, undefined, above);
  return [];
}

function propertiesOf(mapping: FieldMapping, field: Field): readonly string[] {
  if (mapping.kind === 'column') return [mapping.property ?? field.name];
  if (mapping.kind === 'computed') return mapping.needs;
  if (mapping.kind === 'globalId') return mapping.property === undefined ? [] : [mapping.property];
  return mapping.kind === 'toOne' && typeof mapping.key === 'string' ? [mapping.key] : [];
}

function propertyMistakes(at: string, shape: TableShape | undefined, property: string): string[] {
  if (!shape || shape.columns.has(property)) return [];
  return [`${at} reads ${property}, but ${shape.record} has only ${[...shape.columns.keys()].join(', ')}.`];
}

/** The column holds the name of the value; another value inside would come out wrong. */
function enumMistakes(at: string, field: Field, mapping: FieldMapping): string[] {
  const type = getNamedType(field.type);
  if (!isEnumType(type) || mapping.kind === 'computed') return [];
  return type.getValues().some(({ name, value }) => name !== value)
    ? [`${at}: the values of ${type.name} must equal their names.`]
    : [];
}

function withheldMistakes(at: string, field: Field): string[] {
  const isList = isListType(getNullableType(field.type)) || fieldMapping(field)?.kind === 'connection';
  return withholding(field) && isNonNullType(field.type) && !isList
    ? [`${at} can be withheld, so it must be nullable.`]
    : [];
}

function connectionMistakes(at: string, field: Field): string[] {
  const mapping = fieldMapping(field);
  if (mapping?.kind !== 'connection') return [];
  const { list } = mapping;
  const argument = (name: string): GraphQLInputType | undefined => field.args.find((arg) => arg.name === name)?.type;
  return [...filterMistakes(at, list, argument('where')), ...orderMistakes(at, list, argument('orderBy'))];
}

function filterMistakes(at: string, list: List, where: GraphQLInputType | undefined): string[] {
  const input = where && getNamedType(where);
  const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
  return fields
    .filter((name) => !list.filters[name])
    .map((name) => `${at}: the list ${list.name} has no filter for ${name}.`);
}

function orderMistakes(at: string, list: List, orderBy: GraphQLInputType | undefined): string[] {
  const input = orderBy && getNamedType(orderBy);
  const field = isInputObjectType(input) ? getNamedType(input.getFields().field?.type) : undefined;
  const asked = isEnumType(field) ? field.getValues().map(({ value }) => String(value)) : [];
  const missing = [...asked, ...list.defaultOrder.map((term) => term.field)].filter((name) => !list.orders[name]);
  return missing.map((name) => `${at}: the list ${list.name} has no order ${name}.`);
}

function repeatedPrefixes(types: readonly MappedType[]): string[] {
  const prefixes = types.flatMap(({ mapping }) => mapping.idPrefix ?? []);
  const repeated = prefixes.filter(
    (prefix, index) =>
      prefixes.some((other, place) => place !== index && prefix.startsWith(`${other}_`)) ||
      prefixes.indexOf(prefix) !== index,
  );
  return repeated.map((prefix) => `The id prefix ${prefix} is used twice, or begins with another one.`);
}
