import { testDatabase } from '../../support/test-database.js';
import { gid, toy } from './toy-database.js';
import type { Toy } from './toy-database.js';

const database = await testDatabase();
let api: Toy;
beforeAll(async () => {
  api = await toy(database.ownerPool);
});

const CASE = `case(id: "${gid('case', 11)}")`;

test('one statement answers a nested selection, each leaf in its final form', async () => {
  const { data, errors, statements } = await api.ask(`{ ${CASE} {
    id reference status openedAt dueAt weight tongues
    requestedPerson { id fullName bornOn cases(first: 1) { totalCount nodes { reference } } }
    nextDeadline { id dueAt overdue case { reference } }
    standing { status sealed } closing { status }
  } }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(data.case).toEqual({
    id: gid('case', 11),
    reference: 'KZ-1',
    status: 'OPEN',
    openedAt: '2026-03-01T05:00:00.123Z',
    dueAt: null,
    weight: 3,
    tongues: ['kk', 'ru'],
    requestedPerson: {
      id: gid('person', 1),
      fullName: 'Айгүл Серікқызы',
      bornOn: '1981-03-09',
      cases: { totalCount: 1, nodes: [{ reference: 'KZ-1' }] },
    },
    nextDeadline: {
      id: gid('deadline', 22),
      dueAt: '2026-04-01T00:00:00.000Z',
      overdue: true,
      case: { reference: 'KZ-1' },
    },
    standing: { status: 'OPEN', sealed: false },
    closing: null,
  });
});

test('an instant that is kept as text comes out as it was written', async () => {
  const { data, errors } = await api.ask(`{ ${CASE} { textual written } }`);
  expect(errors).toEqual([]);
  expect(data.case).toEqual({ textual: '00000000-0000-4000-8000-000000000001', written: 'OPEN+04:00' });
});

test('aliases, fragments and directives come out as the client wrote them', async () => {
  const { data, errors } = await api.ask(
    `query ($with: Boolean!, $kind: String) { ${CASE} {
      r: reference n: weight __typename kind: __typename
      ...Names requestedPerson { born: bornOn }
      weight @skip(if: $with) rank @include(if: $with)
      arrests: allDeadlines(kind: $kind) { kind }
      requests: allDeadlines(kind: "REQUEST") { kind ... on Node { id } }
    } }
    fragment Names on Case { requestedPerson { name: fullName ...Id } }
    fragment Id on Node { __typename gid: id }`,
    { with: true, kind: 'ARREST' },
  );
  expect(errors).toEqual([]);
  expect(Object.keys(data.case)).toEqual([
    'r',
    'n',
    '__typename',
    'kind',
    'requestedPerson',
    'rank',
    'arrests',
    'requests',
  ]);
  expect(data.case).toEqual({
    r: 'KZ-1',
    n: 3,
    __typename: 'Case',
    kind: 'Case',
    requestedPerson: { name: 'Айгүл Серікқызы', __typename: 'Person', gid: gid('person', 1), born: '1981-03-09' },
    rank: null,
    arrests: [{ kind: 'ARREST' }],
    requests: [
      { kind: 'REQUEST', id: gid('deadline', 22) },
      { kind: 'REQUEST', id: gid('deadline', 23) },
    ],
  });
});

test('a selection that is skipped to nothing is an empty object', async () => {
  const { data, errors } = await api.ask(`{ ${CASE} { id @skip(if: true) } }`);
  expect({ data, errors }).toEqual({ data: { case: {} }, errors: [] });
});

test('a response key that is also a name inside the statement keeps its value', async () => {
  const keys = ['r', 'n', 't', 'value', 'json', 'position', 'type', 'key', 'select', 'from', 'toy_case', 'row_to_json'];
  const { data, errors } = await api.ask(`{ ${CASE} { ${keys.map((key) => `${key}: reference`).join(' ')} } }`);
  expect(errors).toEqual([]);
  expect(data.case).toEqual(Object.fromEntries(keys.map((key) => [key, 'KZ-1'])));
});

test('an alias too long for a column name is refused instead of cut', async () => {
  const longest = 'a'.repeat(63);
  expect((await api.ask(`{ ${CASE} { ${longest}: reference } }`)).data.case).toEqual({ [longest]: 'KZ-1' });
  const { errors } = await api.ask(`{ ${CASE} { ${longest}a: reference } }`);
  expect(errors).toEqual([
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('Choose a shorter one') }),
  ]);
});

test('objects inside a JSON column are selected like any other', async () => {
  const { data, errors } = await api.ask(`{ ${CASE} {
    derivation { a: start days source { article __typename } } firstStep { start }
  } sealed: caseByReference(reference: "KZ-2") { derivation { days } firstStep { days } } }`);
  expect(errors).toEqual([]);
  expect(data.case.derivation).toEqual([
    { a: '2026-03-01', days: 40, source: { article: '16(4)', __typename: 'DerivationSource' } },
    { a: '2026-04-10', days: null, source: null },
  ]);
  expect(data.case.firstStep).toEqual({ start: '2026-03-01' });
  expect(data.sealed).toEqual({ derivation: null, firstStep: null });
});

test('a JSON column that holds something else than its type says is null', async () => {
  const { data } = await api.ask(
    `{ caseByReference(reference: "AM-1") { derivation { days } } }`,
    {},
    (await import('./toy-database.js')).FOREIGNER,
  );
  expect(data.caseByReference).toEqual({ derivation: null });
});

test('rows of one table come out as the object types of a union', async () => {
  const { data, errors, statements } = await api.ask(`{ ${CASE} {
    latestFacts { __typename ... on NoteFact { sequence note case { reference } } ... on EventFact { n: sequence event } }
    facts(first: 2) { edges { cursor node { kind: __typename ... on EventFact { event } } } nodes { __typename } totalCount pageInfo { hasNextPage } }
  } }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(data.case.latestFacts).toEqual([
    { __typename: 'EventFact', n: 4, event: 'CLOSED' },
    { __typename: 'NoteFact', sequence: 2, note: 'called', case: { reference: 'KZ-1' } },
    { __typename: 'EventFact', n: 1, event: 'OPENED' },
  ]);
  expect(data.case.facts.edges.map((edge: { node: unknown }) => edge.node)).toEqual([
    { kind: 'EventFact', event: 'OPENED' },
    { kind: 'NoteFact' },
  ]);
  expect(data.case.facts).toMatchObject({
    nodes: [{ __typename: 'EventFact' }, { __typename: 'NoteFact' }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
});

test('a reference into one of several tables is followed', async () => {
  const subject = 'subject { __typename ... on Person { fullName } ... on Instrument { title } }';
  const { data, errors } = await api.ask(
    `{ ${CASE} { ${subject} } other: caseByReference(reference: "KZ-2") { ${subject} } }`,
  );
  expect(errors).toEqual([]);
  expect(data.case.subject).toEqual({ __typename: 'Person', fullName: 'Айгүл Серікқызы' });
  expect(data.other.subject).toEqual({ __typename: 'Instrument', title: 'European Convention on Extradition' });
});

test('nodes of several types come in the order of their ids with one statement', async () => {
  const ids = [
    gid('deadline', 21),
    'instrument_MINSK-1993',
    gid('person', 2),
    'instrument_ETS24',
    gid('case', 11),
    gid('person', 2),
  ];
  const { data, errors, statements } = await api.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Person { fullName } ... on Instrument { title } ... on Case { r: reference } } }`,
    { ids },
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(ids);
  expect(data.nodes[2]).toEqual({ id: gid('person', 2), __typename: 'Person', fullName: 'O\'Brien "Bob"' });
  expect(data.nodes[4]).toEqual({ id: gid('case', 11), __typename: 'Case', r: 'KZ-1' });
});

test('ids that lead nowhere are null, whatever is wrong with them', async () => {
  const ids = [
    '',
    '_',
    'case',
    'case_',
    'case_1',
    gid('case', 99),
    gid('case', 11).toUpperCase(),
    gid('person', 11),
    `${gid('case', 11)} `,
  ];
  ids.push(
    gid('deadline', 1),
    'instrument_',
    'instrument_ets24',
    "instrument_ETS24' or true --",
    'instrument_\0',
    'nothing_ETS24',
    'instrument_\ud800',
  );
  const { data, errors } = await api.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids });
  expect(errors).toEqual([]);
  expect(data.nodes).toEqual(ids.map(() => null));
  expect((await api.ask(`{ node(id: "${gid('case', 99)}") { id } }`)).data.node).toBeNull();
});

test('more than a hundred ids are refused', async () => {
  const ids = Array.from({ length: 101 }, (_, number) => gid('case', number));
  const { errors, statements } = await api.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids });
  expect(errors).toEqual([expect.objectContaining({ code: 'PAGE_TOO_LARGE', field: 'ids' })]);
  expect(statements).toEqual([]);
});

test('a field computed by code gets the columns it needs, and they stay out of the answer', async () => {
  const { data, errors, statements } = await api.ask(`{ ${CASE} { v: verdicts { w: word word } status: reference } }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  const word = 'OPEN since 2026-03-01T05:00:00.123456Z';
  expect(data.case).toEqual({ v: [{ w: word, word }], status: 'KZ-1' });
});

test('a short list and the answer to a mutation are read the same way', async () => {
  const { data, statements } = await api.ask(`{ instruments { key name: title } }`);
  expect(statements).toHaveLength(1);
  expect(data.instruments).toEqual([
    { key: 'ETS24', name: 'European Convention on Extradition' },
    { key: 'MINSK-1993', name: 'Minsk Convention' },
  ]);
  const moved = await api.ask(
    `mutation { moveCase(id: "${gid('case', 11)}") { c: case { r: reference } d: case { id } } }`,
  );
  expect(moved.errors).toEqual([]);
  expect(moved.data.moveCase).toEqual({ c: { r: 'KZ-1' }, d: { id: gid('case', 11) } });
});
