import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { apiClient } from '../support/api-client.js';
import { aHistory, theEvent } from '../support/a-history.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;

beforeAll(async () => {
  await standClock(ownerPool, '2027-08-01T00:00:00Z');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const globalId = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;
let keys = 0;

interface Event {
  readonly id: string;
  readonly type: string;
  readonly sequence: number;
}
const HISTORY = `query ($id: ID!) { case(id: $id) { version status events(first: 100) { nodes { id type sequence late superseded
  placedAfter { type } supersedes { id } supersededBy { id } withdrawal { note actor { displayName } } changes { region from to } recordedAt } } } }`;

async function historyOf(caseId: string, as = 'supervisor') {
  const { case: found } = (await client.as(as).run(HISTORY, { id: globalId('case', caseId) })).data<{
    case: {
      version: number;
      status: string;
      events: { nodes: (Event & Record<string, unknown> & { recordedAt: string })[] };
    };
  }>();
  return { version: found.version, status: found.status, events: found.events.nodes };
}

async function inputFor(caseId: string, type: string, more: Record<string, unknown> = {}) {
  const { version, events } = await historyOf(caseId);
  return {
    caseId: globalId('case', caseId),
    eventId: events.findLast((event) => event.type === type && event.superseded === false)!.id,
    expectedVersion: version,
    idempotencyKey: `correction ${(keys += 1)}`,
    reason: 'The protocol shows another hour.',
    ...more,
  };
}

const CORRECT = `mutation ($input: CorrectCaseEventInput!) { correctCaseEvent(input: $input) { __typename
  ... on CaseEventCorrected { replayed case { version status } event { id supersedes { id } } corrected { id superseded supersededBy { id } withdrawal { note } } }
  ... on CaseEventRefused { message reasons { code message(lang: RU) remedy { kind events sequence } } case { version } }
  ... on CaseMovedOn { currentVersion since { type } } } }`;
const correct = (input: object, as = 'supervisor') => client.as(as).run(CORRECT, { input });

/** An event that carries no facts, as a client sends it. */
function sent({ caseId, documentIds, attestations, facts: _none, sideFileId: _ofCase, ...said }: RecordCaseEventInput) {
  return {
    ...said,
    caseId: globalId('case', caseId),
    documentIds: documentIds.map((id) => globalId('document', id)),
    attestations: attestations.map(({ guard, statement }) => ({ condition: guard, statement })),
  };
}

const upTo = async (id: string, day: string) => (await aHistory(pool, id, ({ at }) => at <= day)).caseId;

test('a corrected event stands in the place of the old one, and both say so', async () => {
  const caseId = await upTo('S1', '2024-01-24T11:00');
  const input = await inputFor(caseId, 'DETAINED', { replacement: { occurredAt: '2024-01-21T14:30:00+06:00' } });
  const answer = (await correct(input)).data<{ correctCaseEvent: Record<string, { id: string } & object> }>()
    .correctCaseEvent;
  expect(answer).toMatchObject({
    __typename: 'CaseEventCorrected',
    replayed: false,
    case: { version: input.expectedVersion + 1 },
    event: { supersedes: { id: input.eventId } },
    corrected: { id: input.eventId, superseded: true, supersededBy: { id: answer.event!.id }, withdrawal: null },
  });
  expect((await correct(input)).data()).toMatchObject({ correctCaseEvent: { replayed: true } });
  const feed = `query ($id: ID!) { caseFeed(first: 100, where: { caseIds: [$id], kinds: [DEADLINE] }) { nodes {
    ... on DeadlineFeedItem { recomputed from to dueBefore dueAfter deadline { rule { key } startsAt dueAt } } } } }`;
  const { caseFeed } = (await client.as('supervisor').run(feed, { id: input.caseId })).data<{
    caseFeed: { nodes: Record<string, unknown>[] };
  }>();
  expect(caseFeed.nodes.filter(({ recomputed }) => recomputed)).toContainEqual({
    recomputed: true,
    from: 'RUNNING',
    to: 'RUNNING',
    dueBefore: '2024-01-25T08:30:00.000Z',
    dueAfter: '2024-01-24T08:30:00.000Z',
    deadline: {
      rule: { key: 'KZ-CPC-587-72H' },
      startsAt: '2024-01-21T08:30:00.000Z',
      dueAt: '2024-01-24T08:30:00.000Z',
    },
  });
});

test('a withdrawn event stays in the history with its withdrawal, and the feed tells what moved', async () => {
  const { caseId } = await aHistory(pool, 'S6', () => true);
  const input = await inputFor(caseId, 'TRANSFER_OUTCOME_RECEIVED', { withdraw: true });
  expect((await correct(input)).data()).toMatchObject({
    correctCaseEvent: {
      case: { status: 'TRANSFERRED_ABROAD' },
      event: null,
      corrected: { superseded: true, supersededBy: null, withdrawal: { note: input.reason } },
    },
  });
  const feed = `query ($id: ID!) { caseFeed(first: 100, where: { caseIds: [$id], kinds: [WITHDRAWAL] }) { nodes { __typename
    ... on CaseEventWithdrawnFeedItem { event { type } changes { region from to } withdrawal { note actor { id } redactions { field } } } } } }`;
  const told = async (as: string) => (await client.as(as).run(feed, { id: input.caseId })).data();
  const item = {
    __typename: 'CaseEventWithdrawnFeedItem',
    event: { type: 'TRANSFER_OUTCOME_RECEIVED' },
    changes: [{ region: 'PROCEDURE', from: 'CLOSED', to: 'TRANSFERRED_ABROAD' }],
  };
  expect(await told('supervisor')).toMatchObject({
    caseFeed: { nodes: [{ ...item, withdrawal: { note: input.reason } }] },
  });
  expect(await told('notifier')).toMatchObject({
    caseFeed: {
      nodes: [
        { ...item, withdrawal: { note: null, actor: null, redactions: [{ field: 'actor' }, { field: 'note' }] } },
      ],
    },
  });
});

test('a late entry says so, and behind which event it counts', async () => {
  const { caseId, history } = await aHistory(pool, 'S6', ({ event }) => event !== 'SEARCH_STARTED');
  const { actor, input } = await theEvent(pool, caseId, history, 'SEARCH_STARTED');
  const record = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename
    ... on CaseEventRecorded { case { status } event { type late placedAfter { type } changes { to } } }
    ... on CaseEventRefused { message } } }`;
  const answer = await client.as(actor.subject).run(record, { input: sent(input) });
  expect(answer.data()).toEqual({
    recordCaseEvent: {
      __typename: 'CaseEventRecorded',
      case: { status: 'CLOSED' },
      event: { type: 'SEARCH_STARTED', late: true, placedAfter: { type: 'CASE_OPENED' }, changes: [] },
    },
  });
});

test('a correction under which others would not be lawful names them, in the language asked for', async () => {
  const { caseId } = await aHistory(pool, 'S6', () => true);
  const input = await inputFor(caseId, 'TRANSFER_ACCEPTED', { withdraw: true });
  const { correctCaseEvent: refused } = (await correct(input)).data<{
    correctCaseEvent: { reasons: { message: string; remedy: object }[] };
  }>();
  expect(refused).toMatchObject({
    __typename: 'CaseEventRefused',
    reasons: [
      { code: 'CORRECTION_CONFLICT', remedy: { kind: 'CORRECT_EVENT', events: ['TRANSFER_OUTCOME_RECEIVED'] } },
    ],
    case: { version: input.expectedVersion },
  });
  expect(refused.reasons[0]!.message).toContain('После такого исправления событие');
});

describe('what cannot be corrected as asked', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await upTo('S1', '2024-01-22T14:30');
  });

  test.each([
    ['neither a replacement nor a withdrawal', {}, 'input.replacement'],
    ['both a replacement and a withdrawal', { replacement: {}, withdraw: true }, 'input.replacement'],
    ['a blank reason', { withdraw: true, reason: ' ' }, 'input.reason'],
    ['a blank key', { withdraw: true, idempotencyKey: ' ' }, 'input.idempotencyKey'],
    ['the id of something else', { withdraw: true, eventId: `case_${'0'.repeat(32)}` }, 'input.eventId'],
    ['an event nobody recorded', { withdraw: true, eventId: `event_${'0'.repeat(32)}` }, 'input.eventId'],
    ['facts of another event', { replacement: { facts: { hitRecorded: { source: 'x' } } } }, 'input.replacement.facts'],
    ['a version that has never been', { withdraw: true, expectedVersion: 99 }, 'input.expectedVersion'],
  ])('%s', async (_, more, field) => {
    const input = await inputFor(caseId, 'DETAINED', more);
    const { extensions } = (await correct(input)).error('BAD_USER_INPUT');
    expect(extensions.field).toBe(field);
  });

  test('an event of another case', async () => {
    const other = await upTo('S1', '2024-01-22T14:30');
    const { eventId } = await inputFor(other, 'DETAINED');
    const input = await inputFor(caseId, 'DETAINED', { withdraw: true, eventId });
    expect((await correct(input)).error('BAD_USER_INPUT').extensions.field).toBe('input.eventId');
  });

  test('a legal time that has not come', async () => {
    const input = await inputFor(caseId, 'DETAINED', { replacement: { occurredAt: '2199-01-01T00:00:00Z' } });
    expect((await correct(input)).data()).toMatchObject({
      correctCaseEvent: { reasons: [{ code: 'OCCURRED_IN_FUTURE' }] },
    });
  });

  test('an old version: the answer says what happened since', async () => {
    const input = await inputFor(caseId, 'DETAINED', { withdraw: true, expectedVersion: 2 });
    expect((await correct(input)).data()).toMatchObject({
      correctCaseEvent: { __typename: 'CaseMovedOn', since: expect.arrayContaining([{ type: 'DETAINED' }]) },
    });
  });

  test('by an officer who neither recorded it nor heads the unit, or of another State', async () => {
    const input = await inputFor(caseId, 'DETAINED', { withdraw: true });
    expect((await correct(input, 'central-authority')).data()).toMatchObject({
      correctCaseEvent: { reasons: [{ code: 'ROLE_MISSING' }] },
    });
    (await correct(input, 'am-central-authority')).error('NOT_FOUND');
    (await correct(input, 'auditor')).error('FORBIDDEN');
  });
});

describe('what was known at an instant', () => {
  const AS_OF = `query ($id: ID!, $instant: DateTime!) { case(id: $id) { status asOf(instant: $instant) { version status custody hold closedReason
    sideFiles { kind } deadlines { status startsAt dueAt deadline { dueAt rule { key } } }
    events(first: 100) { totalCount nodes { type } } documents(first: 100) { totalCount } redactions { field } } } }`;
  interface AsOf {
    readonly version: number;
    readonly status: string;
    readonly custody: string;
    readonly closedReason: string | null;
    readonly deadlines: {
      readonly status: string;
      readonly dueAt: string;
      readonly deadline: { dueAt: string; rule: { key: string } };
    }[];
    readonly events: { readonly totalCount: number; readonly nodes: { type: string }[] };
    readonly documents: { readonly totalCount: number };
    readonly redactions: { field: string }[];
  }
  const asOf = async (caseId: string, instant: string, as = 'supervisor'): Promise<AsOf | null> =>
    (await client.as(as).run(AS_OF, { id: globalId('case', caseId), instant })).data<{ case: { asOf: AsOf | null } }>()
      .case.asOf;
  const hour = (number: number) => `2027-08-02T${String(number).padStart(2, '0')}:00:00Z`;

  afterAll(() => standClock(ownerPool, '2027-08-01T00:00:00Z'));

  test('is what had been recorded, right or not: before a correction the old dates, after it the new ones', async () => {
    await standClock(ownerPool, hour(1));
    const caseId = await upTo('S1', '2024-01-24T11:00');
    await standClock(ownerPool, hour(2));
    await correct(await inputFor(caseId, 'DETAINED', { replacement: { occurredAt: '2024-01-21T14:30:00+06:00' } }));
    await standClock(ownerPool, hour(3));
    const dueOf = (known: AsOf | null) =>
      known?.deadlines.find(({ deadline }) => deadline.rule.key === 'KZ-CPC-587-72H')?.dueAt;
    const [then, since] = await Promise.all([asOf(caseId, hour(1)), asOf(caseId, hour(2))]);
    expect(dueOf(then)).toBe('2024-01-25T08:30:00Z');
    expect(dueOf(since)).toBe('2024-01-24T08:30:00Z');
    expect(since!.version).toBe(then!.version + 1);
    const types = (known: AsOf | null) => known!.events.nodes.map(({ type }) => type).sort();
    expect(types(then)).toEqual(types(since));
    expect(await asOf(caseId, '2027-08-01T23:00:00Z')).toBeNull();
  });

  test('goes back through a closing that was withdrawn, and through the recording itself', async () => {
    await standClock(ownerPool, hour(4));
    const { caseId, history } = await aHistory(pool, 'S6', ({ event }) => event !== 'TRANSFER_OUTCOME_RECEIVED');
    await standClock(ownerPool, hour(5));
    const { actor, input } = await theEvent(pool, caseId, history, 'TRANSFER_OUTCOME_RECEIVED');
    const record = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename } }`;
    expect((await client.as(actor.subject).run(record, { input: sent(input) })).data()).toEqual({
      recordCaseEvent: { __typename: 'CaseEventRecorded' },
    });
    await standClock(ownerPool, hour(6));
    await correct(await inputFor(caseId, 'TRANSFER_OUTCOME_RECEIVED', { withdraw: true }));
    await standClock(ownerPool, hour(7));
    const known = await Promise.all([4, 5, 6].map((at) => asOf(caseId, hour(at))));
    expect(known.map((each) => [each?.status, each?.closedReason])).toEqual([
      ['TRANSFERRED_ABROAD', null],
      ['CLOSED', 'TRANSFERRED'],
      ['TRANSFERRED_ABROAD', null],
    ]);
    const [before, between, after] = known.map((each) => each!);
    expect(between!.events.totalCount).toBe(before!.events.totalCount + 1);
    expect(after!.events.totalCount).toBe(before!.events.totalCount);
    expect(between!.documents.totalCount).toBe(before!.documents.totalCount + 1);
  });

  test('is withheld as far as it tells of persons, and of the future nothing is known', async () => {
    const caseId = await upTo('S1', '2024-01-22T14:30');
    const { events } = await historyOf(caseId);
    const { recordedAt } = events.at(-1)!;
    expect(await asOf(caseId, recordedAt, 'notifier')).toMatchObject({
      custody: 'DETAINED',
      documents: { totalCount: 0 },
      redactions: [{ field: 'documents' }],
    });
    const answer = await client
      .as('supervisor')
      .run(AS_OF, { id: globalId('case', caseId), instant: '2199-01-01T00:00:00Z' });
    expect(answer.error('BAD_USER_INPUT').extensions.field).toBe('instant');
  });
});

test('what was refused is kept apart from the history, for auditors and supervisors only', async () => {
  const caseId = await upTo('S1', '2024-01-22T14:30');
  await correct(await inputFor(caseId, 'HIT_RECORDED', { withdraw: true }));
  await correct(await inputFor(caseId, 'HIT_CONFIRMED', { withdraw: true, expectedVersion: 2 }));
  const document = `query ($id: ID!, $after: Cursor) { case(id: $id) { refusedAttempts(first: 1, after: $after) { totalCount pageInfo { endCursor }
    nodes { at actor operation event answer codes } } redactions { field reason } } }`;
  interface Attempts {
    readonly refusedAttempts: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] };
    readonly redactions: object[];
  }
  const ask = async (as: string, after?: string) =>
    (await client.as(as).run(document, { id: globalId('case', caseId), after })).data<{ case: Attempts }>().case;
  const first = await ask('auditor');
  expect(first).toMatchObject({
    refusedAttempts: {
      totalCount: 2,
      nodes: [
        {
          actor: 'supervisor',
          operation: 'correctCaseEvent',
          event: 'HIT_RECORDED',
          answer: 'REFUSED',
          codes: expect.arrayContaining(['CORRECTION_CONFLICT']),
        },
      ],
    },
    redactions: [],
  });
  const next = await ask('supervisor', first.refusedAttempts.pageInfo.endCursor);
  expect(next.refusedAttempts.nodes).toMatchObject([{ operation: 'correctCaseEvent', answer: 'MOVED_ON', codes: [] }]);
  expect(await ask('central-authority')).toMatchObject({
    refusedAttempts: { totalCount: 0, nodes: [] },
    redactions: [{ field: 'refusedAttempts', reason: 'OVERSIGHT' }],
  });
  expect((await historyOf(caseId)).events.map(({ type }) => type)).toEqual([
    'HIT_RECORDED',
    'HIT_CONFIRMED',
    'DETAINED',
  ]);
});
