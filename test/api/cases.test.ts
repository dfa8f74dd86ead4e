import type { Actor } from '../../src/casework/actor.js';
import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import { aCase, aDocument, aDraft, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;
const histories = new Map<string, string>();

beforeAll(async () => {
  await standClock(ownerPool, '2026-11-01T00:00:00Z');
  for (const history of WORKED_HISTORIES)
    histories.set(history.id, (await recordHistory({ pool }, pool, history)).caseId);
  central = await officer(pool, 'central-authority');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const idOf = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;
const caseId = (history: string): string => idOf('case', histories.get(history)!);

interface Page {
  readonly nodes: readonly { readonly reference: string; readonly status: string; readonly openedAt: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
    readonly startCursor: string | null;
  };
  readonly totalCount: number;
}
const CASES = `query ($where: CaseWhere, $orderBy: [CaseOrder!], $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  cases(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { reference status openedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const cases = async (subject: string, variables: Record<string, unknown>): Promise<Page> =>
  (await client.as(subject).run(CASES, variables)).data<{ cases: Page }>().cases;

describe('one case', () => {
  test('says where it stands, what runs, what is on file and who acted', async () => {
    const document = `query ($id: ID!) { case(id: $id) {
      id reference status custody hold profile homeState { code } counterpart { nameEn } requestedPerson { displayName bornOn names { fullName kind } }
      legalBasis { key name verified } instruments { key } offences { description iccs } nextDeadline { citation dueOn }
      deadlines(first: 10, where: { status: [MISSED, RUNNING] }) { totalCount nodes { rule { key title } citation status severity } }
      documents(last: 1) { nodes { kind title sha256 linkedBy { displayName } } }
      events(first: 2) { nodes { sequence type occurredAt actor { roles } facts { name value } documents { kind } changes { region from to } case { reference } } }
      redactions { field } } }`;
    const found = (await client.as('central-authority').run(document, { id: caseId('S1') })).data<{
      case: Record<string, unknown>;
    }>().case;
    expect(found).toMatchObject({
      id: caseId('S1'),
      status: 'REGISTERED',
      custody: 'EXTRADITION_ARREST',
      hold: 'CLEAR',
      profile: 'KZ',
      homeState: { code: 'KZ' },
      counterpart: { nameEn: expect.stringContaining('Russia') },
      requestedPerson: {
        displayName: 'Timur Alekseevich VOLNOV',
        bornOn: '1989-05-17',
        names: [{ kind: 'BIRTH' }, { kind: 'BIRTH' }, { kind: 'PASSPORT_MRZ' }],
      },
      legalBasis: { key: 'CHISINAU2002' },
      instruments: [{ key: 'CHISINAU2002' }, { key: 'KZ-CPC' }],
      events: {
        nodes: [
          {
            type: 'HIT_RECORDED',
            occurredAt: '2024-01-22T14:05:00+06:00',
            actor: { roles: ['SYSTEM'] },
            facts: [
              { name: 'matchScore', value: '0.93' },
              { name: 'source', value: 'camera 0417' },
            ],
          },
          {
            type: 'HIT_CONFIRMED',
            documents: [{ kind: 'IDENTITY_CHECK' }],
            changes: [{ region: 'PROCEDURE', from: 'HIT', to: 'PROVISIONAL' }],
          },
        ],
      },
      redactions: [{ field: 'refusedAttempts' }],
    });
  });

  test('tells what may happen next, what may not and why; the same as the act meets', async () => {
    const id = await aDraft(pool, central);
    const document = `query ($id: ID!) { case(id: $id) { status availableEvents { event verdict roles asks { kind fact condition }
      reasons { code message remedy { kind documentKind roles } } leadsTo { region from to } } redactions { field } } }`;
    interface Verdict {
      readonly event: string;
      readonly verdict: string;
      readonly reasons: readonly { readonly code: string }[];
    }
    const ask = async (subject: string) =>
      (await client.as(subject).run(document, { id: idOf('case', id) })).data<{
        case: { availableEvents: Verdict[]; redactions: unknown[] };
      }>().case;
    const { availableEvents } = await ask('ncb');
    const verdict = (event: string) => availableEvents.find((each) => each.event === event);
    expect(verdict('PERSON_LOCATED')).toMatchObject({
      verdict: 'ALLOWED',
      reasons: [],
      leadsTo: [{ region: 'PROCEDURE', from: 'DRAFT', to: 'LOCATED' }],
    });
    expect(verdict('PREPARATION_STARTED')).toMatchObject({
      verdict: 'NOT_FOR_YOU',
      reasons: [{ code: 'ROLE_MISSING' }],
    });
    expect(verdict('DETAINED')).toMatchObject({
      verdict: 'BLOCKED',
      reasons: [{ code: 'DOCUMENT_MISSING', remedy: { kind: 'LINK_DOCUMENT', documentKind: 'DETENTION_PROTOCOL' } }],
    });
    expect(verdict('HANDED_OVER')).toMatchObject({ verdict: 'BLOCKED', leadsTo: [] });
    expect(
      availableEvents.filter(({ reasons }) => reasons.length === 0).every((each) => each.verdict === 'ALLOWED'),
    ).toBe(true);
    expect(await ask('notifier')).toMatchObject({
      availableEvents: [],
      redactions: expect.arrayContaining([{ field: 'availableEvents' }]),
    });
  });

  test('does not name a right that has lapsed as due next', async () => {
    const document = `query ($id: ID!) { case(id: $id) { nextDeadline { rule { key } status }
      deadlines(first: 20, where: { status: [LAPSED] }) { nodes { rule { key } } } } }`;
    expect((await client.as('central-authority').run(document, { id: caseId('S7') })).data()).toEqual({
      case: { nextDeadline: null, deadlines: { nodes: [{ rule: { key: 'KZ-CPC-592-1-10D' } }] } },
    });
    const { rows } = await pool.query<{ due: string }>(
      'select next_due_at::text as due from extradition_case where id = $1',
      [histories.get('S7')],
    );
    expect(rows).toEqual([{ due: 'infinity' }]);
  });

  test('is found by its reference, whatever the case of its letters; a wrong digit is told', async () => {
    const { reference } = (await cases('central-authority', { first: 1 })).nodes[0]!;
    const byReference = `query ($reference: CaseReference!) { caseByReference(reference: $reference) { reference } }`;
    expect(
      (await client.as('central-authority').run(byReference, { reference: reference.toLowerCase() })).data(),
    ).toEqual({ caseByReference: { reference } });
    const slip = reference.slice(0, -1) + ((Number(reference.at(-1)) + 1) % 10);
    (await client.as('central-authority').run(byReference, { reference: slip })).error('BAD_USER_INPUT');
  });

  test('of another State, of another unit, absent or nonsense: all look alike', async () => {
    const ask = `query ($id: ID!) { case(id: $id) { id } }`;
    const foreign = await client.as('am-central-authority').run(ask, { id: caseId('S1') });
    const otherUnit = await client.as('prosecutor').run(ask, { id: idOf('case', await aCase(pool, central)) });
    const absent = await client.as('central-authority').run(ask, { id: 'case_00000000000070008000000000000000' });
    const nonsense = await client.as('central-authority').run(ask, { id: 'nonsense' });
    for (const answer of [foreign, otherUnit, absent, nonsense])
      expect(answer.error('NOT_FOUND')).toEqual(foreign.error('NOT_FOUND'));
    (await client.as('central-authority').run(`{ node(id: "case_00000000000070008000000000000000") { id } }`)).error(
      'NOT_FOUND',
    );
  });

  test('a notification client follows it without the person, and is told what was withheld', async () => {
    const document = `query ($id: ID!, $name: String) { case(id: $id) { status requestedPerson { displayName } documents(first: 1) { totalCount nodes { title } } redactions { field reason } }
      cases(first: 1, where: { personName: $name }) { totalCount } }`;
    expect((await client.as('notifier').run(document, { id: caseId('S1'), name: 'volnov' })).data()).toEqual({
      case: {
        status: 'REGISTERED',
        requestedPerson: null,
        documents: { totalCount: 0, nodes: [] },
        redactions: [
          { field: 'requestedPerson', reason: 'PERSONAL_DATA' },
          { field: 'offences', reason: 'PERSONAL_DATA' },
          { field: 'assignedTo', reason: 'PERSONAL_DATA' },
          { field: 'documents', reason: 'PERSONAL_DATA' },
          { field: 'availableEvents', reason: 'PERSONAL_DATA' },
          { field: 'refusedAttempts', reason: 'OVERSIGHT' },
          { field: 'dossier', reason: 'PERSONAL_DATA' },
          { field: 'linkedCases', reason: 'PERSONAL_DATA' },
          { field: 'possibleMatches', reason: 'PERSONAL_DATA' },
          { field: 'nextSteps', reason: 'PERSONAL_DATA' },
        ],
      },
      cases: { totalCount: 0 },
    });
  });

  test('a notification client learns no name, no fact and no document through an event, a node or an act', async () => {
    const document = `query ($id: ID!) { case(id: $id) { events(first: 1) { nodes {
      type note facts { name } attestations { statement } documents { title } actor { displayName } redactions { field } } } } }`;
    const { case: found } = (await client.as('notifier').run(document, { id: caseId('S1') })).data<{
      case: { events: { nodes: object[] } };
    }>();
    expect(found.events.nodes).toEqual([
      {
        type: 'HIT_RECORDED',
        note: null,
        facts: [],
        attestations: [],
        documents: [],
        actor: null,
        redactions: ['actor', 'note', 'facts', 'attestations', 'documents'].map((field) => ({ field })),
      },
    ]);
    const { rows } = await pool.query<{ person: string; offence: string; document: string; officer: string }>(
      `select c.person_id as person, o.id as offence, d.id as document, c.authority_id, f.id as officer
       from extradition_case c join offence o on o.case_id = c.id join document_link d on d.case_id = c.id, officer f
       where c.id = $1 and f.subject = 'prosecutor' limit 1`,
      [histories.get('S1')],
    );
    const ids = Object.entries(rows[0]!)
      .filter(([kind]) => kind !== 'authority_id')
      .map(([kind, id]) => idOf(kind, id));
    const nodes = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    expect((await client.as('notifier').run(nodes, { ids })).data()).toEqual({ nodes: ids.map(() => null) });
    expect((await client.as('central-authority').run(nodes, { ids })).data()).toEqual({
      nodes: ids.map((id) => ({ id })),
    });
    const act = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename } }`;
    const input = {
      caseId: caseId('S1'),
      event: 'RELEASED',
      occurredAt: '2025-01-01T00:00:00Z',
      expectedVersion: 1,
      idempotencyKey: 'n',
    };
    (await client.as('notifier').run(act, { input })).error('FORBIDDEN');
  });

  test('a statistician and an administrator know no case', async () => {
    expect((await cases('statistician', { first: 1 })).totalCount).toBe(0);
    expect((await cases('admin', { first: 1 })).totalCount).toBe(0);
  });
});

describe('lists', () => {
  test.each([
    ['status', { status: ['REGISTERED'] }, 1],
    ['an empty list', { status: [] }, 0],
    ['custody', { custody: ['DECEASED'] }, 1],
    ['counterpart', { counterpart: ['UZ'] }, 2],
    ['direction', { direction: ['OUTGOING'], counterpart: ['KG'] }, 1],
    ['a name in another case', { personName: 'VoLnOv' }, 1],
    ['a name with signs of a pattern', { personName: '%o_' }, 0],
    ['opened before there was anything', { opened: { before: '2020-01-01T00:00:00Z' } }, 0],
    ['assigned to nobody in particular', { assignedTo: ['officer_00000000000070008000000000000000'] }, 0],
  ])('filtered by %s', async (_, where, count) => {
    expect((await cases('central-authority', { first: 10, where })).totalCount).toBe(count);
  });

  test('due before: the open limits decide', async () => {
    const due = await cases('central-authority', { first: 50, where: { dueBefore: '2100-01-01T00:00:00Z' } });
    const { rows } = await pool.query<{ count: string }>(
      `select count(*) from extradition_case where home_state = 'KZ' and next_due_at < '2100-01-01'`,
    );
    expect(due.totalCount).toBe(Number(rows[0]!.count));
  });

  test.each(['NEXT_DUE', 'OPENED', 'UPDATED', 'REFERENCE'])('sorted by %s, walked forward and back', async (field) => {
    const orderBy = [{ field, direction: 'DESC' }];
    const all = await cases('central-authority', { first: 50, orderBy });
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page = await cases('central-authority', { first: 2, after, orderBy });
      walked.push(...page.nodes.map(({ reference }) => reference));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(walked).toEqual(all.nodes.map(({ reference }) => reference));
    const back = await cases('central-authority', { last: 3, before: all.pageInfo.endCursor, orderBy });
    expect(back.nodes.map(({ reference }) => reference)).toEqual(walked.slice(-4, -1));
  });

  test.each([
    [{ first: 0 }, 'BAD_USER_INPUT', 'first'],
    [{ first: -1 }, 'BAD_USER_INPUT', 'first'],
    [{ last: 0 }, 'BAD_USER_INPUT', 'last'],
    [{}, 'BAD_USER_INPUT', 'first'],
    [{ first: 1, last: 1 }, 'BAD_USER_INPUT', 'last'],
    [{ first: 101 }, 'PAGE_TOO_LARGE', 'first'],
    [{ first: 1, after: 'nonsense' }, 'CURSOR_INVALID', 'after'],
    [{ first: 1, where: { personName: 'x' } }, 'BAD_USER_INPUT', 'where.personName'],
    [{ first: 1, where: { dueBefore: '2025-01-01T00:00:00+23:00' } }, 'BAD_USER_INPUT', 'where.dueBefore'],
  ])('%j is answered %s at %s', async (variables, code, field) => {
    const { extensions } = (await client.as('central-authority').run(CASES, variables)).error(code);
    expect(extensions.field).toBe(field);
  });

  test.each([
    [['nonsense'], 'BAD_USER_INPUT', 'where.caseIds.0'],
    [Array.from({ length: 101 }, () => 'case_00000000000070008000000000000000'), 'PAGE_TOO_LARGE', 'where.caseIds'],
  ])('the feed of ids that lead nowhere is refused instead of staying silent', async (caseIds, code, field) => {
    const feed = `query ($where: CaseFeedWhere) { caseFeed(first: 1, where: $where) { pageInfo { hasNextPage } } }`;
    expect((await client.as('notifier').run(feed, { where: { caseIds } })).error(code).extensions.field).toBe(field);
  });

  test('a cursor of another order, filter or list does not count', async () => {
    const { endCursor } = (await cases('central-authority', { first: 1 })).pageInfo;
    for (const other of [
      { orderBy: [{ field: 'OPENED', direction: 'ASC' }] },
      { where: { direction: ['OUTGOING'] } },
    ]) {
      (await client.as('central-authority').run(CASES, { first: 1, after: endCursor, ...other })).error(
        'CURSOR_INVALID',
      );
    }
    (
      await client
        .as('central-authority')
        .run(`query ($after: Cursor) { deadlines(first: 1, after: $after) { totalCount } }`, { after: endCursor })
    ).error('CURSOR_INVALID');
    const cut = endCursor!.slice(0, -2);
    (await client.as('central-authority').run(CASES, { first: 1, after: cut })).error('CURSOR_INVALID');
  });

  test('the worklist of limits is sorted by what is due first and filtered by how it stands now', async () => {
    const document = `query ($where: DeadlineWhere) { deadlines(first: 50, where: $where) { nodes { dueAt status severity responsible case { reference } } } }`;
    const { deadlines } = (
      await client.as('central-authority').run(document, { where: { status: ['RUNNING', 'MISSED'] } })
    ).data<{ deadlines: { nodes: { dueAt: string | null; status: string; case: { reference: string } }[] } }>();
    const dated = deadlines.nodes.flatMap(({ dueAt }) => (dueAt ? [dueAt] : []));
    expect(dated).toEqual([...dated].sort());
    expect(deadlines.nodes.every(({ status }) => ['RUNNING', 'MISSED'].includes(status))).toBe(true);
    expect(deadlines.nodes.every((node) => node.case.reference.startsWith('KZ-'))).toBe(true);
  });
});

describe('acts', () => {
  const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename
    ... on Refusal { message } ... on CaseEventRecorded { replayed case { version status } event { type occurredAt recordedAt note versionBefore versionAfter } }
    ... on CaseEventRefused { reasons { code message citation remedy { kind documentKind roles fact condition } } case { status } }
    ... on CaseMovedOn { currentVersion since { type versionAfter } case { status } } } }`;
  const event = (id: string, more: Record<string, unknown> = {}) => ({
    input: {
      caseId: idOf('case', id),
      event: 'PERSON_LOCATED',
      occurredAt: '2025-01-13T09:20:00+04:00',
      expectedVersion: 2,
      idempotencyKey: `key of ${id}`,
      ...more,
    },
  });

  test('an event is recorded, replayed under its key, and the old version is told what happened since', async () => {
    const id = await aDraft(pool, central);
    const first = (await client.as('ncb').run(RECORD, event(id, { note: 'seen at the border' }))).data();
    expect(first).toMatchObject({
      recordCaseEvent: {
        __typename: 'CaseEventRecorded',
        replayed: false,
        case: { version: 3, status: 'LOCATED' },
        event: {
          type: 'PERSON_LOCATED',
          occurredAt: '2025-01-13T09:20:00+04:00',
          recordedAt: '2026-11-01T00:00:00.000Z',
          note: 'seen at the border',
          versionBefore: 2,
          versionAfter: 3,
        },
      },
    });
    const again = (await client.as('ncb').run(RECORD, event(id, { note: 'seen at the border' }))).data<{
      recordCaseEvent: object;
    }>();
    expect(again).toEqual({ recordCaseEvent: { ...(first.recordCaseEvent as object), replayed: true } });
    (await client.as('ncb').run(RECORD, event(id, { note: 'seen elsewhere' }))).error('IDEMPOTENCY_MISMATCH');
    expect((await client.as('ncb').run(RECORD, event(id, { idempotencyKey: 'another' }))).data()).toMatchObject({
      recordCaseEvent: {
        __typename: 'CaseMovedOn',
        currentVersion: 3,
        since: [{ type: 'PERSON_LOCATED', versionAfter: 3 }],
        case: { status: 'LOCATED' },
      },
    });
  });

  test('a refusal carries every reason with its remedy', async () => {
    const id = await aDraft(pool, central);
    const refused = (
      await client.as('mfa').run(RECORD, event(id, { event: 'DETAINED', occurredAt: '2199-01-01T00:00:00Z' }))
    ).data();
    expect(refused).toMatchObject({
      recordCaseEvent: {
        __typename: 'CaseEventRefused',
        reasons: [
          { code: 'OCCURRED_IN_FUTURE' },
          { code: 'ROLE_MISSING', remedy: { kind: 'ASK_ROLE', roles: expect.arrayContaining(['INVESTIGATOR']) } },
          { code: 'DOCUMENT_MISSING', remedy: { kind: 'LINK_DOCUMENT', documentKind: 'DETENTION_PROTOCOL' } },
          { code: 'FACT_MISSING', remedy: { kind: 'GIVE_FACT', fact: 'source' } },
          { code: 'FACT_MISSING', remedy: { kind: 'GIVE_FACT', fact: 'confidence' } },
        ],
        case: { status: 'DRAFT' },
      },
    });
  });

  test('facts are those of the event, and of one event only', async () => {
    const id = await aDraft(pool, central);
    const other = await client.as('ncb').run(RECORD, event(id, { facts: { detained: { place: 'Batumi' } } }));
    expect(other.error('BAD_USER_INPUT').extensions.field).toBe('input.facts.detained');
    (await client.as('ncb').run(RECORD, event(id, { facts: { detained: {}, personLocated: {} } }))).error(
      'BAD_USER_INPUT',
    );
    (
      await client
        .as('ncb')
        .run(RECORD, event(id, { facts: { personLocated: { country: 'GE', source: 'diffusion' } } }))
    ).data();
  });

  test.each([
    ['a NUL byte', 'Iv\u0000an', 'input.requestedPerson.names.0.fullName'],
    ['half of a surrogate pair', 'Iv\ud800an', 'input.requestedPerson.names.0.fullName'],
    ['100 kB', 'x'.repeat(100_000), 'input.requestedPerson.names.0.fullName'],
    ['nothing', '  ', 'input.requestedPerson.names.0.fullName'],
    ['signs that cannot be seen', ' \u200b ', 'input.requestedPerson.names.0.fullName'],
    ['a bell', 'Iv\u0007an', 'input.requestedPerson.names.0.fullName'],
    ['a turned direction', 'Iv\u202ean', 'input.requestedPerson.names.0.fullName'],
  ])('a name of %s is refused with the field', async (_, fullName, field) => {
    const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }`;
    const answer = await client.as('central-authority').run(open, {
      input: { direction: 'OUTGOING', requestedPerson: { names: [{ fullName }] }, idempotencyKey: 'names' },
    });
    expect(answer.status).toBeLessThan(500);
    expect(answer.error('BAD_USER_INPUT').extensions.field).toBe(field);
  });

  test.each(['Қайрат Әбдіұлы Ёлкин', 'محمد بن سلمان', 'O’Brien-Ñuñez 𝒳', 'Ng'])(
    'the name %s comes back as it was given, and is found',
    async (fullName) => {
      const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on CaseOpened { case { requestedPerson { displayName } } } } }`;
      const input = { direction: 'OUTGOING', requestedPerson: { names: [{ fullName }] }, idempotencyKey: fullName };
      expect((await client.as('central-authority').run(open, { input })).data()).toEqual({
        openCase: { case: { requestedPerson: { displayName: fullName } } },
      });
      expect(
        (await cases('central-authority', { first: 5, where: { personName: fullName.toUpperCase() } })).totalCount,
      ).toBe(1);
    },
  );

  test.each([
    [
      'a birth that is still to come',
      { requestedPerson: { names: [{ fullName: 'A' }], bornOn: '2199-01-01' } },
      'input.requestedPerson.bornOn',
    ],
    ['an offence without a word', { offences: [{ description: ' ' }] }, 'input.offences.0.description'],
    ['a code that is none', { offences: [{ description: 'fraud', iccs: 'x' }] }, 'input.offences.0.iccs'],
    [
      '31 February',
      { requestedPerson: { names: [{ fullName: 'A' }], bornOn: '1981-02-31' } },
      'input.requestedPerson.bornOn',
    ],
    ['a direction that is none', { direction: 'SIDEWAYS' }, 'input.direction'],
  ])('%s is refused with the field', async (_, more, field) => {
    const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }`;
    const input = {
      direction: 'OUTGOING',
      requestedPerson: { names: [{ fullName: 'A' }] },
      idempotencyKey: 'bad',
      ...more,
    };
    expect((await client.as('central-authority').run(open, { input })).error('BAD_USER_INPUT').extensions.field).toBe(
      field,
    );
  });

  test('a version that has never been is no version to decide on', async () => {
    const id = await aDraft(pool, central);
    for (const expectedVersion of [-1, 0, 99]) {
      const answer = await client.as('ncb').run(RECORD, event(id, { expectedVersion }));
      expect(answer.error('BAD_USER_INPUT').extensions.field).toBe('input.expectedVersion');
    }
  });

  test('a document is linked and read back; a link to this machine is refused', async () => {
    const id = await aDraft(pool, central);
    const link = `mutation ($input: LinkDocumentInput!) { linkDocument(input: $input) { ... on DocumentLinked { replayed document { kind host sha256 case { version } } } } }`;
    const input = {
      caseId: idOf('case', id),
      kind: 'WANTED_DECISION',
      title: 'Decision',
      url: 'https://files.dedere.example/1.pdf',
      sha256: 'AB'.repeat(32),
      idempotencyKey: 'link',
    };
    expect((await client.as('ncb').run(link, { input })).data()).toEqual({
      linkDocument: {
        replayed: false,
        document: {
          kind: 'WANTED_DECISION',
          host: 'files.dedere.example',
          sha256: 'ab'.repeat(32),
          case: { version: 2 },
        },
      },
    });
    expect(
      (await client.as('ncb').run(link, { input: { ...input, url: 'https://127.0.0.1/x' } })).error('BAD_USER_INPUT')
        .extensions.field,
    ).toBe('input.url');
    for (const [field, value] of [
      ['sha256', 'ab'],
      ['title', ''],
      ['issuedOn', '2199-01-01'],
    ] as const) {
      const answer = await client.as('ncb').run(link, { input: { ...input, idempotencyKey: field, [field]: value } });
      expect(answer.error('BAD_USER_INPUT').extensions.field).toBe(`input.${field}`);
    }
    (await client.as('auditor').run(link, { input: { ...input, idempotencyKey: 'auditor' } })).error('FORBIDDEN');
    expect(await aDocument(pool, central, id, 'WANTED_DECISION')).toBeTruthy();
  });
});

test('the deployment says which State it serves by default, and which others', async () => {
  const { deployment } = (
    await client
      .as('prosecutor')
      .run('{ deployment { procedureVersion defaultHomeState { code } homeStates { code } } }')
  ).data<{ deployment: object }>();
  expect(deployment).toMatchObject({
    procedureVersion: '2026-11',
    defaultHomeState: { code: 'KZ' },
    homeStates: expect.arrayContaining([{ code: 'AM' }, { code: 'KZ' }]),
  });
});
