import type { Actor } from '../../src/casework/actor.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { aCase, aDocument, anEvent, freshKey, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { wsClient } from '../support/ws-client.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
const desk = { pool };
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;
let ncb: Actor;

beforeAll(async () => {
  await standClock(ownerPool, '2025-03-20T12:00:00Z');
  [central, ncb] = (await Promise.all(['central-authority', 'ncb'].map((subject) => officer(pool, subject)))) as [
    Actor,
    Actor,
  ];
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

// Tests look into answers of every shape.
/* eslint-disable @typescript-eslint/no-unsafe-return */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

const idOf = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;

async function asked(subject: string, document: string, variables: Record<string, unknown>): Promise<Answer> {
  const data = (await client.as(subject).run(document, variables)).data<Record<string, Answer>>();
  return Object.values(data)[0];
}

const LIMIT = `id dateBasis dueAt dueOn earliestDueAt latestDueAt status undatedReason remaining remainingNet startEvent
  rule { key extension { by total condition event afterEvent } }
  derivation { rule note } extensions { kind dueOnBefore dueOnAfter }
  acts { id kind dueBefore dueAfter dueOnBefore dueOnAfter decidedAt recordedAt by { displayName } role ground followUp citation late reservations
    documents { kind } redactions { field reason } }`;
const ANSWER = `... on Refusal { message } ... on DeadlineActRefused { reasons { code message(lang: KK) citation remedy { kind documentKind roles events } } case { version } }
  ... on CaseMovedOn { currentVersion }`;
const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { __typename ${ANSWER}
  ... on DeadlineExtended { replayed reservations case { version } deadline { ${LIMIT} } } } }`;
const SET = `mutation ($input: SetDeadlineDateInput!) { setDeadlineDate(input: $input) { __typename ${ANSWER}
  ... on DeadlineDateSet { replayed reservations case { version } deadline { ${LIMIT} } } } }`;
const EXPLAIN = `mutation ($input: ExplainDeadlineInput!) { explainDeadline(input: $input) { __typename ${ANSWER}
  ... on DeadlineExplained { replayed case { version } deadline { ${LIMIT} } } } }`;

interface Held {
  readonly uuid: string;
  readonly caseId: string;
  readonly version: number;
  /** Global ids of the limits by rule. */
  readonly limits: Readonly<Record<string, string>>;
}

/** A person held abroad on an arrest warrant since 1 March 2025. */
async function held(): Promise<Held> {
  const uuid = await aCase(pool, central, { legalBasis: 'EAW', counterpart: 'FR' });
  const documentIds = [await aDocument(pool, central, uuid, 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT')];
  const at = { occurredAt: '2025-03-01T10:00:00+01:00', timeZone: 'Europe/Paris' };
  await recordCaseEvent(desk, central, anEvent(uuid, 'CASE_OPENED', { ...at, documentIds }));
  const detained = await recordCaseEvent(
    desk,
    ncb,
    anEvent(uuid, 'DETAINED', {
      ...at,
      expectedVersion: 2,
      facts: { source: 'SIRENE', confidence: 'CONFIRMED' },
      documentIds: [await aDocument(pool, ncb, uuid, 'DETENTION_PROTOCOL')],
    }),
  );
  if (detained.answer !== 'RECORDED') throw new Error(JSON.stringify(detained));
  return { uuid, caseId: idOf('case', uuid), version: 3, limits: await limitsOf(uuid) };
}

async function limitsOf(uuid: string): Promise<Record<string, string>> {
  const { rows } = await ownerPool.query<{ rule_id: string; id: string }>(
    'select rule_id, id from deadline where case_id = $1',
    [uuid],
  );
  return Object.fromEntries(rows.map(({ rule_id: rule, id }) => [rule, idOf('deadline', id)]));
}

const decisionIn = async ({ uuid }: Held): Promise<string> =>
  idOf('document', await aDocument(pool, central, uuid, 'EXTENSION_DECISION'));

const anExtension = (file: Held, more: Record<string, unknown> = {}) => ({
  input: {
    deadlineId: file.limits['EAW-17-3-60D'],
    ground: 'The court hears two more experts.',
    decidedAt: '2025-03-19T15:00:00+01:00',
    expectedVersion: file.version,
    idempotencyKey: freshKey(),
    ...more,
  },
});

describe('an extension', () => {
  test('is recorded with its decision, moves the version and shows the chain', async () => {
    const file = await held();
    const documentIds = [await decisionIn(file)];
    const key = freshKey();
    const input = { dueOn: '2025-05-15', documentIds, idempotencyKey: key };
    const first = await asked('central-authority', EXTEND, anExtension(file, input));
    expect(first).toMatchObject({
      __typename: 'DeadlineExtended',
      replayed: false,
      reservations: [],
      case: { version: 4 },
      deadline: {
        dateBasis: 'EXTENDED',
        dueOn: '2025-05-15',
        dueAt: '2025-05-15T22:00:00.000Z',
        status: 'RUNNING',
        rule: { extension: { by: 'TOTAL', total: 90, afterEvent: 'DECISION_DELAY_FORESEEN', event: null } },
        acts: [
          {
            kind: 'EXTENDED',
            dueOnBefore: '2025-04-30',
            dueOnAfter: '2025-05-15',
            decidedAt: '2025-03-19T14:00:00.000Z',
            recordedAt: '2025-03-20T12:00:00.000Z',
            role: 'CENTRAL_AUTHORITY_OFFICER',
            ground: 'The court hears two more experts.',
            late: false,
            documents: [{ kind: 'EXTENSION_DECISION' }],
            redactions: [],
          },
        ],
      },
    });
    expect(first.deadline.remainingNet).toBe(first.deadline.remaining);
    expect(await asked('central-authority', EXTEND, anExtension(file, input))).toMatchObject({ replayed: true });
    const second = await asked(
      'central-authority',
      EXTEND,
      anExtension({ ...file, version: 4 }, { documentIds, ground: 'Once more.' }),
    );
    expect(second.deadline.extensions).toEqual([
      { kind: 'EXTENDED', dueOnBefore: '2025-04-30', dueOnAfter: '2025-05-15' },
      { kind: 'EXTENDED', dueOnBefore: '2025-05-15', dueOnAfter: '2025-05-30' },
    ]);
    const { rows } = await ownerPool.query(
      'select version, last_sequence, next_due_at from extradition_case where id = $1',
      [file.uuid],
    );
    expect(rows).toMatchObject([{ version: 5, next_due_at: new Date('2025-05-30T22:00:00Z') }]);
  });

  test('beyond the ceiling, without its decision or by another is refused, and nothing changes', async () => {
    const file = await held();
    const documentIds = [await decisionIn(file)];
    const beyond = await asked('central-authority', EXTEND, anExtension(file, { dueOn: '2025-05-31', documentIds }));
    expect(beyond).toMatchObject({
      __typename: 'DeadlineActRefused',
      reasons: [{ code: 'EXTENSION_BEYOND_CEILING', citation: 'EAW 17(3)' }],
      case: { version: 3 },
    });
    expect(beyond.reasons[0].message).toContain('EAW-17-3-60D мерзімі');
    const without = await asked('ncb', EXTEND, anExtension(file));
    expect(without.reasons.map(({ code }: { code: string }) => code)).toEqual(['ROLE_MISSING', 'DOCUMENT_MISSING']);
    const foreign = anExtension(file, { documentIds: [await decisionIn(await held())] });
    const other = await asked('central-authority', EXTEND, foreign);
    expect(other.reasons.map(({ code }: { code: string }) => code)).toEqual(['DOCUMENT_UNKNOWN', 'DOCUMENT_MISSING']);
    const { rows } = await ownerPool.query(
      `select due_on::text, (select count(*)::int from deadline_act a where a.deadline_id = d.id) as acts
       from deadline d where case_id = $1 and rule_id = 'EAW-17-3-60D'`,
      [file.uuid],
    );
    expect(rows).toEqual([{ due_on: '2025-04-30', acts: 0 }]);
  });

  test('is told on the feed with the dates before and after', async () => {
    const file = await held();
    const follower = wsClient(server.origin, { authorization: `Bearer ${await server.tokenFor('notifier')}` });
    const following = follower.follow(
      `subscription ($where: CaseFeedWhere) { caseFeed(where: $where) { __typename
        ... on DeadlineFeedItem { act from to dueBefore dueAfter deadline { rule { key } dueOn acts { ground redactions { field } } } } } }`,
      { where: { caseIds: [file.caseId], kinds: ['DEADLINE'] } },
    );
    expect((await following.next()).data).toMatchObject({ caseFeed: { __typename: 'FeedReady' } });
    await asked('central-authority', EXTEND, anExtension(file, { documentIds: [await decisionIn(file)] }));
    expect((await following.next()).data?.caseFeed).toEqual({
      __typename: 'DeadlineFeedItem',
      act: 'EXTENDED',
      from: 'RUNNING',
      to: 'RUNNING',
      dueBefore: '2025-04-30T22:00:00.000Z',
      dueAfter: '2025-05-30T22:00:00.000Z',
      deadline: {
        rule: { key: 'EAW-17-3-60D' },
        dueOn: '2025-05-30',
        acts: [{ ground: null, redactions: expect.arrayContaining([{ field: 'ground' }]) }],
      },
    });
    following.leave();
    await follower.dispose();
  });

  test('of two at once one is recorded, and the other learns that the case has moved on', async () => {
    const file = await held();
    const documentIds = [await decisionIn(file)];
    const both = await Promise.all(
      [0, 1].map(() => asked('central-authority', EXTEND, anExtension(file, { documentIds }))),
    );
    expect(both.map(({ __typename }: Answer) => __typename).sort()).toEqual(['CaseMovedOn', 'DeadlineExtended']);
  });

  test.each([
    [
      'a limit that is not there',
      { deadlineId: idOf('deadline', '01900000-0000-7000-8000-000000000000') },
      'NOT_FOUND',
    ],
    ['an id of another kind', { deadlineId: 'case_00' }, 'NOT_FOUND'],
    ['an empty ground', { ground: ' ' }, 'BAD_USER_INPUT'],
    ['an empty key', { idempotencyKey: '' }, 'BAD_USER_INPUT'],
    ['a day that does not exist', { dueOn: '2025-02-30' }, 'BAD_USER_INPUT'],
    ['a version that never was', { expectedVersion: 99 }, 'BAD_USER_INPUT'],
  ])('of %s is an error of its own', async (_, more, code) => {
    const file = await held();
    const answer = await client.as('central-authority').run(EXTEND, anExtension(file, more));
    expect(answer.error(code as 'NOT_FOUND')).toBeDefined();
  });

  test('of a case of another State looks like one that is not there, and an auditor changes nothing', async () => {
    const file = await held();
    const foreign = await client.as('am-central-authority').run(EXTEND, anExtension(file));
    expect(foreign.error('NOT_FOUND')).toBeDefined();
    const auditor = await client.as('auditor').run(EXTEND, anExtension(file));
    expect(auditor.error('FORBIDDEN')).toBeDefined();
  });
});

describe('a date set by hand', () => {
  const aDate = (more: Record<string, unknown>) => ({
    input: {
      ground: 'The letter of the other side of 19 March.',
      dueOn: '2025-10-01',
      expectedVersion: 3,
      idempotencyKey: freshKey(),
      ...more,
    },
  });

  test('begins the limit of a rule of the case whose length nobody knows', async () => {
    const uuid = await aCase(pool, central, { legalBasis: 'TCA', counterpart: 'GB' });
    const documentIds = [await aDocument(pool, central, uuid, 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT')];
    const at = { occurredAt: '2025-03-01T10:00:00+00:00', timeZone: 'Europe/London' };
    await recordCaseEvent(desk, central, anEvent(uuid, 'CASE_OPENED', { ...at, documentIds }));
    const caseId = idOf('case', uuid);
    const early = await asked('central-authority', SET, aDate({ caseId, rule: 'TCA-615', expectedVersion: 2 }));
    expect(early.reasons).toMatchObject([{ code: 'GUARD_NOT_MET', remedy: { events: ['DETAINED'] } }]);
    await recordCaseEvent(
      desk,
      ncb,
      anEvent(uuid, 'DETAINED', {
        ...at,
        expectedVersion: 2,
        facts: { source: 'NCB London', confidence: 'CONFIRMED' },
        documentIds: [await aDocument(pool, ncb, uuid, 'DETENTION_PROTOCOL')],
      }),
    );
    const set = await asked('central-authority', SET, aDate({ caseId, rule: 'TCA-615' }));
    expect(set).toMatchObject({
      __typename: 'DeadlineDateSet',
      reservations: ['TCA-615 was not verified in its source; the date rests on its ground alone.'],
      case: { version: 4 },
      deadline: {
        dateBasis: 'SET_BY_HAND',
        dueOn: '2025-10-01',
        dueAt: '2025-10-01T23:00:00.000Z',
        status: 'RUNNING',
        startEvent: 'DETAINED',
        acts: [{ kind: 'DATE_SET', dueOnBefore: null, dueOnAfter: '2025-10-01' }],
      },
    });
    const { deadline } = set;
    const followed = await client
      .as('notifier')
      .run(`query ($id: ID!) { node(id: $id) { ... on Deadline { dueOn derivation { note } acts { ground } } } }`, {
        id: deadline.id,
      });
    expect(followed.data()).toMatchObject({ node: { dueOn: '2025-10-01', acts: [{ ground: null }] } });
    expect(JSON.stringify(followed.data())).not.toContain('The letter of the other side');
    const mended = await asked(
      'central-authority',
      SET,
      aDate({ deadlineId: deadline.id, dueOn: '2025-11-01', expectedVersion: 4 }),
    );
    expect(mended.deadline).toMatchObject({ id: deadline.id, dueOn: '2025-11-01', acts: [{}, {}] });
  });

  test('is not taken for a limit whose date follows from its rule', async () => {
    const file = await held();
    const answer = await asked('central-authority', SET, aDate({ deadlineId: file.limits['EAW-17-3-60D'] }));
    expect(answer.reasons).toMatchObject([{ code: 'DATE_NOT_TAKEN', citation: 'EAW 17(3)' }]);
  });

  test('names a limit, or a case with a rule, and nothing in between', async () => {
    const file = await held();
    for (const place of [
      {},
      { caseId: file.caseId },
      { deadlineId: file.limits['EAW-17-3-60D'], caseId: file.caseId },
    ]) {
      const answer = await client.as('central-authority').run(SET, aDate(place));
      expect(answer.error('BAD_USER_INPUT')).toBeDefined();
    }
  });
});

describe('an explanation', () => {
  const why = (file: Held, more: Record<string, unknown> = {}) => ({
    input: {
      deadlineId: file.limits['EAW-17-3-60D'],
      explanation: 'The court was closed for a month.',
      followUp: 'The chair was written to.',
      expectedVersion: file.version,
      idempotencyKey: freshKey(),
      ...more,
    },
  });

  test('is refused while the limit runs, and settles it once it was missed', async () => {
    const file = await held();
    const early = await asked('supervisor', EXPLAIN, why(file));
    expect(early.reasons).toMatchObject([{ code: 'LIMIT_NOT_MISSED' }]);
    await standClock(ownerPool, '2025-06-01T00:00:00Z');
    const nobody = await asked('ncb', EXPLAIN, why(file));
    expect(nobody.reasons).toMatchObject([
      { code: 'ROLE_MISSING', remedy: { roles: ['SUPERVISOR', 'CENTRAL_AUTHORITY_OFFICER'] } },
    ]);
    const done = await asked('supervisor', EXPLAIN, why(file));
    await standClock(ownerPool, '2025-03-20T12:00:00Z');
    expect(done).toMatchObject({
      __typename: 'DeadlineExplained',
      case: { version: 4 },
      deadline: {
        status: 'EXPLAINED',
        dueOn: '2025-04-30',
        acts: [
          {
            kind: 'EXPLAINED',
            ground: 'The court was closed for a month.',
            followUp: 'The chair was written to.',
            late: true,
          },
        ],
      },
    });
  });
});

test('the database takes back no act on a limit', async () => {
  await expect(ownerPool.query('update deadline_act set ground = $1', ['another'])).rejects.toThrow('append-only');
});
