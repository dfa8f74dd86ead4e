import { testDatabase } from '../../support/test-database.js';
import { FOREIGNER, gid, OFFICER, SUPERVISOR, toy } from './toy-database.js';
import type { Toy } from './toy-database.js';

const database = await testDatabase();
let api: Toy;
beforeAll(async () => {
  api = await toy(database.ownerPool);
});

test('rows of another State are nowhere: not in a list, a count, by id, by key, or behind a reference', async () => {
  const source = `{
    cases(first: 9) { totalCount nodes { reference } pageInfo { hasNextPage } }
    node(id: "${gid('case', 13)}") { id }
    case(id: "${gid('case', 13)}") { id }
    caseByReference(reference: "AM-1") { id }
    nodes(ids: ["${gid('case', 11)}", "${gid('case', 13)}", "${gid('person', 3)}"]) { id }
    deadline: node(id: "${gid('deadline', 25)}") { ... on Deadline { case { reference } } }
  }`;
  const { data, errors } = await api.ask(source, {}, OFFICER);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    cases: { totalCount: 2, nodes: [{ reference: 'KZ-2' }, { reference: 'KZ-1' }], pageInfo: { hasNextPage: false } },
    node: null,
    case: null,
    caseByReference: null,
    nodes: [{ id: gid('case', 11) }, null, null],
    deadline: { case: null },
  });
  expect((await api.ask(source, {}, FOREIGNER)).data).toMatchObject({
    cases: { totalCount: 1, nodes: [{ reference: 'AM-1' }] },
    case: { id: gid('case', 13) },
  });
});

test('a row filter of one member of a union does not leak through the others', async () => {
  const { data } = await api.ask(
    `{ case(id: "${gid('case', 11)}") { facts(first: 9) { totalCount nodes { ... on EventFact { event } } } } }`,
  );
  expect(data.case.facts).toEqual({ totalCount: 3, nodes: [{ event: 'OPENED' }, {}, { event: 'CLOSED' }] });
});

const SEALED = `case(id: "${gid('case', 12)}")`;

test('what is withheld is null or empty, and redactions name it', async () => {
  const { data, errors } = await api.ask(`{ ${SEALED} {
    person: requestedPerson { fullName } spoken tongues opinion { word }
    deadlines(first: 5) { totalCount nodes { kind } edges { cursor } pageInfo { hasNextPage startCursor } }
    redactions { f: field reason __typename }
  } }`);
  expect(errors).toEqual([]);
  const named = (f: string, reason = 'WITHHELD') => ({ f, reason, __typename: 'Redaction' });
  expect(data.case).toEqual({
    person: null,
    spoken: [],
    tongues: ['en'],
    opinion: null,
    deadlines: { totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, startCursor: null } },
    redactions: [
      named('requestedPerson', 'SEALED'),
      named('spoken'),
      named('secret'),
      named('deadlines'),
      named('opinion'),
    ],
  });
});

test('who may see it sees it, and nothing is called redacted', async () => {
  const { data } = await api.ask(`{ ${SEALED} { requestedPerson { fullName } redactions { field } } }`, {}, SUPERVISOR);
  expect(data.case.requestedPerson).toEqual({ fullName: 'O\'Brien "Bob"' });
  expect(data.case.redactions.map((redaction: { field: string }) => redaction.field)).not.toContain('requestedPerson');
  const open = await api.ask(
    `{ case(id: "${gid('case', 11)}") { opinion { word } spoken deadlines(first: 5) { totalCount } } }`,
  );
  expect(open.data.case).toEqual({
    opinion: { word: 'opinion on OPEN' },
    spoken: ['kk', 'ru'],
    deadlines: { totalCount: 3 },
  });
});

test('a condition that cannot be decided withholds', async () => {
  const { data } = await api.ask(`{ case(id: "${gid('case', 11)}") { secret redactions { field } } }`);
  expect(data.case).toEqual({ secret: null, redactions: [{ field: 'secret' }] });
});
