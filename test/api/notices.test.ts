import { standClock } from '../../scripts/walk/stand-clock.js';
import { AFTER_40_DAYS, aDetainedPerson, recorded, tellAll } from '../heralds/a-detained-person.js';
import { aCase, aDocument, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
const idOf = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;
const AFTER = new Date(Date.parse(AFTER_40_DAYS) + 1_000).toISOString();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let detained: string;
let inHours: string;

/** An incoming case whose person was detained an hour before the clock stands: 72 hours run. */
async function aDetentionInHours(): Promise<string> {
  const investigator = await officer(pool, 'investigator');
  const central = await officer(pool, 'central-authority');
  const prosecutor = await officer(pool, 'prosecutor');
  const caseId = await aCase(pool, central, {
    direction: 'INCOMING',
    counterpart: 'KG',
    legalBasis: null,
    authorityId: prosecutor.authorityId,
  });
  const hit = { occurredAt: '2025-02-22T23:00:00+04:00', expectedVersion: 1, timeZone: 'Asia/Almaty' };
  await recorded(pool, 'ncb', caseId, 'HIT_RECORDED', { ...hit, facts: { source: 'a border post' } });
  const documentIds = [await aDocument(pool, investigator, caseId, 'DETENTION_PROTOCOL')];
  await recorded(pool, 'investigator', caseId, 'DETAINED', { ...hit, expectedVersion: 2, documentIds });
  return caseId;
}

beforeAll(async () => {
  await standClock(ownerPool, '2025-01-13T15:00:00Z');
  detained = await aDetainedPerson(pool);
  await standClock(ownerPool, AFTER);
  inHours = await aDetentionInHours();
  await tellAll(pool);
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const NOTICE = `fragment Notice on DeadlineNotice { id stage before dueAt reachedAt lateBy actLateBy needsAcknowledgement unacknowledged
  escalatesAt level askedRoles asked { displayName } steps { level reason channel asked { displayName } } acknowledgedAt acknowledgedBy { displayName }
  acknowledgementNote case { reference } deadline { rule { key } status } redactions { field } }`;
const NOTICES = `query ($where: DeadlineNoticeWhere) { notices(first: 50, where: $where) { totalCount nodes { ...Notice } } } ${NOTICE}`;

interface Notice {
  readonly id: string;
  readonly stage: string;
  readonly deadline: { readonly rule: { readonly key: string } };
  readonly redactions: readonly { readonly field: string }[];
}
const notices = async (subject: string, where: object = {}): Promise<readonly Notice[]> =>
  (await client.as(subject).run(NOTICES, { where })).data<{ notices: { nodes: Notice[] } }>().notices.nodes;

test('a notice says what, by when, how late it was told, and who is asked to acknowledge it', async () => {
  const told = await notices('central-authority', { caseIds: [idOf('case', detained)] });
  expect(told.map(({ stage, deadline }) => `${deadline.rule.key} ${stage}`).sort()).toEqual([
    'ETS24-16-18D LAPSED',
    'ETS24-16-40D MISSED',
  ]);
  expect(told.find(({ stage }) => stage === 'MISSED')).toMatchObject({
    before: null,
    dueAt: '2025-02-22T20:00:00.000Z',
    reachedAt: '2025-02-22T20:00:00.000Z',
    lateBy: 'PT1S',
    actLateBy: null,
    needsAcknowledgement: true,
    unacknowledged: true,
    escalatesAt: '2025-02-22T20:15:01.000Z',
    level: 0,
    askedRoles: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
    deadline: { status: 'MISSED' },
    redactions: [],
  });
});

test('everybody finds what was put to them, and only what they may see', async () => {
  const where = { unacknowledged: true, forMe: true };
  expect((await notices('liaison', where)).length).toBe(2);
  expect(await notices('mfa', where)).toEqual([]);
  expect(await notices('am-central-authority')).toEqual([]);
  expect(await notices('central-authority', { caseIds: [] })).toEqual([]);
  const [one] = await notices('notifier', { stage: ['MISSED'] });
  expect(one?.redactions.map(({ field }) => field).sort()).toEqual(['acknowledgedBy', 'acknowledgementNote', 'asked']);
});

test('the feed tells notices, steps and acknowledgements, each with what it is about', async () => {
  const missed = (await notices('central-authority', { stage: ['MISSED'] }))[0]!;
  const ACK = `mutation ($input: AcknowledgeNoticeInput!) { acknowledgeNotice(input: $input) { __typename
    ... on NoticeAcknowledged { replayed case { version } notice { unacknowledged acknowledgementNote acknowledgedBy { displayName } } }
    ... on NoticeAcknowledgementRefused { message reasons { code } case { version } } } }`;
  const input = { noticeId: missed.id, note: 'I call the other side.', idempotencyKey: 'seen' };
  const said = (await client.as('liaison').run(ACK, { input })).data<{ acknowledgeNotice: object }>();
  expect(said.acknowledgeNotice).toMatchObject({
    __typename: 'NoticeAcknowledged',
    replayed: false,
    case: { version: 3 },
    notice: { unacknowledged: false, acknowledgementNote: 'I call the other side.' },
  });
  const again = { ...input, idempotencyKey: 'seen again' };
  expect((await client.as('central-authority').run(ACK, { input: again })).data()).toMatchObject({
    acknowledgeNotice: { __typename: 'NoticeAcknowledgementRefused', reasons: [{ code: 'NOTICE_SETTLED' }] },
  });
  (await client.as('central-authority').run(ACK, { input: { ...input, noticeId: 'notice_none' } })).error('NOT_FOUND');

  const FEED = `query ($where: CaseFeedWhere) { caseFeed(first: 50, where: $where) { nodes { __typename recordedAt case { reference }
    ... on DeadlineNoticeFeedItem { notice { stage lateBy } deadline { rule { key } } }
    ... on NoticeEscalatedFeedItem { notice { id } step { level reason channel at } }
    ... on NoticeAcknowledgedFeedItem { notice { id } } } } }`;
  const kinds = ['DEADLINE_NOTICE', 'NOTICE_ESCALATION', 'NOTICE_ACKNOWLEDGEMENT'];
  const where = { caseIds: [idOf('case', detained)], kinds };
  await standClock(ownerPool, new Date(Date.parse(AFTER) + 16 * 60_000).toISOString());
  await tellAll(pool);
  const { caseFeed } = (await client.as('notifier').run(FEED, { where })).data<{
    caseFeed: { nodes: { __typename: string }[] };
  }>();
  expect(caseFeed.nodes.map(({ __typename }) => __typename)).toEqual([
    'DeadlineNoticeFeedItem',
    'DeadlineNoticeFeedItem',
    'NoticeAcknowledgedFeedItem',
    // Nobody acknowledged that the 18 days have lapsed.
    'NoticeEscalatedFeedItem',
  ]);
  expect(caseFeed.nodes.at(-2)).toMatchObject({ notice: { id: missed.id } });
});

test('a step up the roster is told with its level, its reason and its channel', async () => {
  const caseId = await aDetainedPerson(pool);
  await standClock(ownerPool, '2025-04-30T00:00:00Z');
  await tellAll(pool);
  await standClock(ownerPool, '2025-04-30T00:15:00Z');
  await tellAll(pool);
  const FEED = `query ($where: CaseFeedWhere) { caseFeed(first: 50, where: $where) { nodes {
    ... on NoticeEscalatedFeedItem { notice { stage level } step { level reason channel at asked { displayName } } } } } }`;
  const where = { caseIds: [idOf('case', caseId)], kinds: ['NOTICE_ESCALATION'] };
  const { caseFeed } = (await client.as('central-authority').run(FEED, { where })).data<{
    caseFeed: { nodes: object[] };
  }>();
  expect(caseFeed.nodes).toContainEqual({
    notice: { stage: 'MISSED', level: 1 },
    step: {
      level: 1,
      reason: 'NO_ROSTER',
      channel: 'FEED',
      at: '2025-04-30T00:15:00.000Z',
      asked: [{ displayName: 'Demo supervisor (KZ)' }],
    },
  });
});

test('a supervisor sets a roster and everybody of the State can read it', async () => {
  const supervisor = await officer(pool, 'supervisor');
  const SET = `mutation ($input: SetDutyRosterInput!) { setDutyRoster(input: $input) { __typename
    ... on DutyRosterSet { replayed duties { level from until officer { displayName } authority { nameEn } } }
    ... on DutyRosterRefused { message reasons { code remedy { kind fact } } } } }`;
  const input = {
    authorityId: idOf('authority', supervisor.authorityId!),
    duties: [
      {
        officerId: idOf('officer', (await officer(pool, 'liaison')).id),
        level: 1,
        from: '2025-05-01T08:00:00+05:00',
        until: '2025-05-02T08:00:00+05:00',
      },
    ],
    idempotencyKey: 'may',
  };
  expect((await client.as('supervisor').run(SET, { input })).data()).toMatchObject({
    setDutyRoster: {
      __typename: 'DutyRosterSet',
      duties: [{ level: 1, from: '2025-05-01T03:00:00.000Z', officer: { displayName: 'Demo liaison (KZ)' } }],
    },
  });
  expect((await client.as('prosecutor').run(SET, { input: { ...input, idempotencyKey: 'x' } })).data()).toMatchObject({
    setDutyRoster: { __typename: 'DutyRosterRefused', reasons: [{ code: 'ROLE_MISSING' }] },
  });
  const DUTIES = `query ($where: DutyWhere) { duties(first: 10, where: $where) { nodes { level } } }`;
  const count = async (subject: string, where: object) =>
    (await client.as(subject).run(DUTIES, { where })).data<{ duties: { nodes: object[] } }>().duties.nodes.length;
  expect(await count('prosecutor', { at: '2025-05-01T12:00:00Z' })).toBe(1);
  expect(await count('prosecutor', { at: '2025-05-03T12:00:00Z' })).toBe(0);
  expect(await count('am-supervisor', {})).toBe(0);
  expect(await count('notifier', {})).toBe(0);
});

describe('the worklist', () => {
  const LIST = `query ($where: DeadlineWhere, $orderBy: [DeadlineOrder!]) { deadlines(first: 100, where: $where, orderBy: $orderBy) { nodes { kind dueAt status severity consequence case { reference } rule { key } } } }`;
  interface Row {
    readonly kind: string;
    readonly dueAt: string | null;
    readonly rule: { readonly key: string };
  }
  const list = async (where: object, orderBy?: object): Promise<readonly Row[]> =>
    (await client.as('central-authority').run(LIST, { where, orderBy })).data<{ deadlines: { nodes: Row[] } }>()
      .deadlines.nodes;
  const keys = (rows: readonly Row[]) => rows.map(({ rule }) => rule.key);
  const open = { status: ['RUNNING', 'MISSED'] };

  beforeAll(() => standClock(ownerPool, AFTER));

  test('an open limit in hours on liberty stands above limits that are due sooner; the rest goes by the due instant', async () => {
    const rows = await list(open);
    expect(rows[0]?.rule.key).toBe('KZ-CPC-587-72H');
    const due = rows.slice(1).map(({ dueAt }) => dueAt);
    const dated = due.filter((at) => at !== null);
    expect(due).toEqual([...dated.toSorted(), ...due.filter((at) => at === null)]);
    expect(dated[0]! < rows[0]!.dueAt!).toBe(true);
  });

  test('each filter narrows it', async () => {
    expect(new Set(keys(await list({ ...open, kind: ['FIRST_DETENTION_LIMIT'] })))).toEqual(
      new Set(['KZ-CPC-587-72H']),
    );
    expect(keys(await list({ severity: ['DUE_SOON'], jurisdiction: ['KG'] }))).toContain('KZ-CPC-587-72H');
    expect(keys(await list({ ...open, jurisdiction: ['GE'] }))).not.toContain('KZ-CPC-587-72H');
    expect(keys(await list({ severity: ['CRITICALLY_OVERDUE'], dueBefore: AFTER }))).toContain('ETS24-16-40D');
    expect(await list({ assignedTo: [idOf('officer', (await officer(pool, 'ncb')).id)] })).toEqual([]);
    expect(await list({ kind: [] })).toEqual([]);
    const released = await list({ ...open, consequence: ['MANDATORY_RELEASE'], responsible: ['LIAISON_OFFICER'] });
    expect(new Set(keys(released))).toEqual(new Set(['ETS24-16-40D']));
  });

  test('the filter by status finds exactly the limits that say so of themselves', async () => {
    interface Standing {
      readonly status: string;
      readonly rule: { readonly key: string };
    }
    const all = (await list({})) as unknown as readonly Standing[];
    const statuses = ['PENDING', 'RUNNING', 'MISSED', 'MET', 'MET_LATE', 'LAPSED', 'CANCELLED', 'EXPLAINED'];
    for (const status of statuses) {
      const found = (await list({ status: [status] })) as unknown as readonly Standing[];
      expect(found).toEqual(all.filter((limit) => limit.status === status));
    }
    expect(new Set(all.map(({ status }) => status)).size).toBeGreaterThan(2);
  });

  test('the limits of an officer are those of the cases the officer has', async () => {
    const { id } = await officer(pool, 'central-authority');
    await ownerPool.query('update extradition_case set assigned_to = $1 where id = $2', [id, inHours]);
    expect(keys(await list({ ...open, assignedTo: [idOf('officer', id)] }))).toContain('KZ-CPC-587-72H');
    expect(keys(await list({ ...open, assignedTo: [idOf('officer', id)] }))).not.toContain('ETS24-16-40D');
  });
});
