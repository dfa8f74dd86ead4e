import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;

beforeAll(async () => {
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

let keys = 0;
const key = () => `persons ${(keys += 1)}`;
const OPEN = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on CaseOpened { case { id requestedPerson { id } } } } }`;

interface Opened {
  readonly openCase: { readonly case: { readonly id: string; readonly requestedPerson: { readonly id: string } } };
}

const opening = (names: readonly object[], more: object = {}) => ({
  direction: 'OUTGOING',
  counterpart: 'GE',
  requestedPerson: { names, ...more },
  idempotencyKey: key(),
});

async function aPerson(names: readonly object[], more: object = {}): Promise<{ caseId: string; personId: string }> {
  const answer = await client.as('central-authority').run(OPEN, { input: opening(names, more) });
  const { id, requestedPerson } = answer.data<Opened>().openCase.case;
  return { caseId: id, personId: requestedPerson.id };
}

const SEARCH = `query ($where: PersonWhere, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  persons(where: $where, first: $first, after: $after, last: $last, before: $before) {
    totalCount complete pageInfo { hasNextPage hasPreviousPage endCursor startCursor } nodes { id }
    edges { cursor score birthDate matchedBy { fullName kind position form score leftOver }
      node { id displayName bornOn cases(first: 5) { nodes { reference } } names { fullName script family partOrder } } } } }`;

interface Found {
  readonly persons: {
    readonly totalCount: number;
    readonly complete: boolean;
    readonly pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      endCursor: string | null;
      startCursor: string | null;
    };
    readonly nodes: { id: string }[];
    readonly edges: {
      cursor: string;
      score: number | null;
      birthDate: string | null;
      matchedBy: { form: string }[];
      node: { id: string };
    }[];
  };
}

const ask = async (variables: object, subject = 'central-authority') =>
  client.as(subject).run(SEARCH, { first: 10, ...variables });
const found = async (variables: object, subject?: string) => (await ask(variables, subject)).data<Found>().persons;

test('a person is found in another script, and each hit says why and how well', async () => {
  const names = [
    {
      fullName: 'Үлгібасов Айдын Ойдарұлы',
      family: 'Үлгібасов',
      given: 'Айдын',
      patronymic: 'Ойдарұлы',
      partOrder: 'FAMILY_FIRST',
    },
    { fullName: 'ULGIBASOV<<AIDYN', kind: 'PASSPORT_MRZ' },
  ];
  const { personId } = await aPerson(names, { bornOn: '1981-03-09', nationalities: ['KZ'] });
  const { edges, ...list } = await found({ where: { name: 'Aidyn Ulgibasov', bornOn: '1981' } });
  expect(list).toMatchObject({ totalCount: 1, complete: true, nodes: [{ id: personId }] });
  expect(edges).toMatchObject([
    {
      score: 1,
      birthDate: 'AGREES',
      matchedBy: [
        { fullName: 'ULGIBASOV<<AIDYN', kind: 'PASSPORT_MRZ', position: 2, form: 'FOLDED', leftOver: 0 },
        { fullName: 'Үлгібасов Айдын Ойдарұлы', kind: 'BIRTH', position: 1, form: 'TRANSLITERATION', leftOver: 1 },
      ],
      node: {
        id: personId,
        displayName: 'Үлгібасов Айдын Ойдарұлы',
        cases: { nodes: [{}] },
        names: [
          { script: 'CYRILLIC', family: 'Үлгібасов', partOrder: 'FAMILY_FIRST' },
          { script: 'LATIN', family: null, partOrder: null },
        ],
      },
    },
  ]);
  expect((await found({ where: { name: 'Aidyn Ulgibasov', bornIn: [1980] } })).edges).toEqual([]);
  expect((await found({ where: { name: 'Aidyn Ulgibasov', nationality: [] } })).edges).toEqual([]);
});

test('pages follow the score in both directions, and a cursor holds for its own search only', async () => {
  const spelt = ['Толқынбаев Серік', 'Tolqynbaev Serık', 'Tolkynbayev Serik', 'Tolkinbayev Serik', 'Tolkynbayev Sirik'];
  for (const fullName of spelt) await aPerson([{ fullName }]);
  const where = { name: 'Толқынбаев Серік' };
  const all = await found({ where });
  expect(all.totalCount).toBe(5);
  const scores = all.edges.map(({ score }) => score!);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const first = await found({ where, first: 2 });
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await found({ where, first: 2, after: first.pageInfo.endCursor });
  const third = await found({ where, first: 2, after: second.pageInfo.endCursor });
  const ids = [first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect(ids).toEqual(all.nodes.map(({ id }) => id));
  expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const back = await found({ where, first: null, last: 2, before: third.pageInfo.startCursor });
  expect(back.nodes).toEqual(second.nodes);
  (await ask({ where: { name: 'Толқынбаев' }, after: first.pageInfo.endCursor })).error('CURSOR_INVALID');
  (await ask({ where, after: 'nonsense' })).error('CURSOR_INVALID');
});

test('without a name persons are listed as they were entered, by birth date or document', async () => {
  const { personId } = await aPerson([{ fullName: 'Құжатты Мысал' }], { bornOn: '1931-02' });
  const add = `mutation ($input: AddIdentityDocumentInput!) { addIdentityDocument(input: $input) { ... on PersonActRecorded {
    replayed act { act identityDocument { number country } actor { displayName } } person { identityDocuments { kind number } } } } }`;
  const input = { personId, kind: 'PASSPORT', number: 'N 777-001', country: 'KZ', idempotencyKey: key() };
  const acted = (await client.as('central-authority').run(add, { input })).data();
  expect(acted).toMatchObject({
    addIdentityDocument: {
      replayed: false,
      act: { act: 'IDENTITY_DOCUMENT_ADDED', identityDocument: { number: 'N 777-001', country: 'KZ' } },
      person: { identityDocuments: [{ kind: 'PASSPORT', number: 'N 777-001' }] },
    },
  });
  expect((await found({ where: { documentNumber: 'n777001' } })).nodes).toEqual([{ id: personId }]);
  expect((await found({ where: { bornOn: '1931' } })).edges).toMatchObject([
    { score: null, birthDate: null, matchedBy: [], node: { id: personId } },
  ]);
  expect((await found({ where: { bornIn: [1931], nationality: ['RU'] } })).totalCount).toBe(0);
  const whole = await found({});
  const before: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const page: Found['persons'] = await found({ first: 3, after: cursor });
    before.push(...page.nodes.map(({ id }) => id));
    ({ endCursor: cursor, hasNextPage: more } = page.pageInfo);
  }
  expect(before).toHaveLength(whole.totalCount);
  expect(new Set(before).size).toBe(whole.totalCount);
});

test.each([
  ['', /empty/],
  ['12345', /identity document/],
  ['Ivan\u202eVOTSET', /direction of writing/],
  ['Iv\u200ban Testov', /nobody sees/],
  ['Ж'.repeat(500), /500 characters; it may hold 300/],
  ['И. С.', /whole word/],
])('the %#. bad name cannot be looked for nor given, and the answer says what to do', async (name, says) => {
  const searched = (await ask({ where: { name } })).error('BAD_USER_INPUT');
  expect(searched.message).toMatch(says);
  expect(searched.extensions.field).toBe('where.name');
  if (name === 'И. С.') return;
  const given = (await client.as('central-authority').run(OPEN, { input: opening([{ fullName: name }]) })).error(
    'BAD_USER_INPUT',
  );
  expect(given.message).toMatch(says);
  expect(given.extensions.field).toBe('input.requestedPerson.names.0.fullName');
});

test('a day that does not exist is refused, and a year alone is taken as it is', async () => {
  const input = opening([{ fullName: 'Жылы Белгілі' }], { bornOn: '1981-02-31' });
  expect((await client.as('central-authority').run(OPEN, { input })).error('BAD_USER_INPUT').message).toMatch(
    /day that exists/,
  );
  const { personId } = await aPerson([{ fullName: 'Жылы Белгілі' }], { bornOn: '2010' });
  const { node } = (
    await client
      .as('central-authority')
      .run(`query ($id: ID!) { node(id: $id) { ... on Person { bornOn minor } } }`, { id: personId })
  ).data<{ node: object }>();
  expect(node).toMatchObject({ bornOn: '2010', minor: 'YES' });
});

test('who may not know the case finds nobody, and who knows no persons finds and sees none', async () => {
  const { caseId, personId } = await aPerson([{ fullName: 'Құпия Мысалбек' }]);
  const where = { name: 'Құпия Мысалбек' };
  expect((await found({ where })).totalCount).toBe(1);
  for (const stranger of ['prosecutor', 'am-central-authority', 'notifier']) {
    expect(await found({ where }, stranger)).toMatchObject({ totalCount: 0, edges: [] });
    (await client.as(stranger).run(`query ($id: ID!) { node(id: $id) { id } }`, { id: personId })).error('NOT_FOUND');
  }
  const asked = `query ($id: ID!) { case(id: $id) { possibleMatches { score } redactions { field reason } } }`;
  const answer = (await client.as('notifier').run(asked, { id: caseId })).data<{ case: { redactions: object[] } }>();
  expect(answer.case).toMatchObject({ possibleMatches: [] });
  expect(answer.case.redactions).toContainEqual({ field: 'possibleMatches', reason: 'PERSONAL_DATA' });
});

test('a decision on two records is told on both cases, to those who may know both, and shown with its history', async () => {
  const one = await aPerson([{ fullName: 'Егізбаев Мысалхан' }]);
  const two = await aPerson([{ fullName: 'Egizbayev Mysalkhan' }]);
  const suggested = `query ($id: ID!) { case(id: $id) { possibleMatches { score birthDate sameDocument matchedBy { form } person { id displayName } } } }`;
  expect((await client.as('central-authority').run(suggested, { id: one.caseId })).data()).toMatchObject({
    case: {
      possibleMatches: [
        {
          sameDocument: false,
          birthDate: null,
          matchedBy: [{ form: 'TRANSLITERATION' }],
          person: { id: two.personId },
        },
      ],
    },
  });
  const decide = `mutation ($input: DecidePersonMatchInput!) { decidePersonMatch(input: $input) { ... on PersonActRecorded { act { act otherPerson { id } } person { matches { decision ground other { id } } possibleDuplicates { score } acts(first: 10) { totalCount } } } } }`;
  const input = {
    personId: one.personId,
    otherPersonId: two.personId,
    decision: 'SAME',
    ground: 'fingerprints agree',
    idempotencyKey: key(),
  };
  expect((await client.as('central-authority').run(decide, { input })).data()).toMatchObject({
    decidePersonMatch: {
      act: { act: 'DECIDED_SAME', otherPerson: { id: two.personId } },
      person: {
        matches: [{ decision: 'SAME', ground: 'fingerprints agree', other: { id: two.personId } }],
        possibleDuplicates: [],
        acts: { totalCount: 1 },
      },
    },
  });
  (
    await client
      .as('central-authority')
      .run(decide, { input: { ...input, otherPersonId: one.personId, idempotencyKey: key() } })
  ).error('BAD_USER_INPUT');
  const feed = `query ($ids: [ID!]) { caseFeed(first: 20, where: { caseIds: $ids, kinds: [PERSON] }) { nodes { __typename case { id } ... on PersonFeedItem { personAct { act person { id } } } } } }`;
  const told = async (subject: string) =>
    (await client.as(subject).run(feed, { ids: [one.caseId, two.caseId] })).data<{ caseFeed: { nodes: object[] } }>()
      .caseFeed.nodes;
  expect(await told('central-authority')).toMatchObject([
    { __typename: 'PersonFeedItem', personAct: { act: 'DECIDED_SAME', person: { id: one.personId } } },
    { __typename: 'PersonFeedItem', personAct: { act: 'DECIDED_SAME' } },
  ]);
  expect(await told('notifier')).toEqual([]);
});

test('no name of a person reaches the log', () => {
  expect(JSON.stringify(server.log())).not.toMatch(/Егізбаев|Egizbayev|Құпия|777-001/);
});
