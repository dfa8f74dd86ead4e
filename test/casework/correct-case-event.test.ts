import { officerIn, officersOf } from '../../seeds/demo-docket/demo-docket-desk.js';
import type { WorkedHistory } from '../../seeds/demo-docket/worked-histories.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import type { Actor } from '../../src/casework/actor.js';
import { correctCaseEvent, type CorrectCaseEventInput } from '../../src/casework/correct-case-event.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { leadsHere, replayed } from '../../src/extradition/history/amend.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { freshKey, officer } from '../support/a-case.js';
import { aHistory, theEvent } from '../support/a-history.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let supervisor: Actor;
let auditor: Actor;

beforeAll(async () => {
  await standClock(ownerPool, '2027-08-01T00:00:00Z');
  [supervisor, auditor] = (await Promise.all(['supervisor', 'auditor'].map((subject) => officer(pool, subject)))) as [
    Actor,
    Actor,
  ];
});

interface Fact {
  readonly id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly event: string | null;
  readonly emitted: boolean;
  readonly version_after: number;
  readonly supersedes: number | null;
  readonly placed_after: number | null;
  readonly changes: readonly { region: string; from: string; to: string }[];
  readonly deadline_from: string | null;
  readonly deadline_to: string | null;
  readonly detail: { recomputed?: boolean } & Partial<Record<'before' | 'after', { dueAt: string }>>;
  readonly note: string | null;
  readonly role: string | null;
}
const factsOf = async (caseId: string): Promise<Fact[]> =>
  (await ownerPool.query<Fact>('select * from case_fact where case_id = $1 order by sequence', [caseId])).rows;
const caseRow = async (caseId: string) =>
  (
    await ownerPool.query(
      `select status, custody, hold, closed_reason, version, last_sequence, next_due_at::text as next_due_at from extradition_case where id = $1`,
      [caseId],
    )
  ).rows[0] as Record<string, string | number | null> & { version: number; last_sequence: number };
const limitsOf = async (caseId: string): Promise<string[]> =>
  (
    await ownerPool.query<{ told: string }>(
      `select concat_ws(' ', rule_id, starts_at, due_at, outcome, stopped_at, stop_event) as told from deadline
       where case_id = $1 and not (outcome = 'CANCELLED' and stop_event is null) order by 1`,
      [caseId],
    )
  ).rows.map(({ told }) => told);

const theFact = async (caseId: string, event: string): Promise<Fact> =>
  (await factsOf(caseId)).findLast((fact) => fact.kind === 'EVENT' && fact.event === event)!;

async function correction(
  caseId: string,
  event: string,
  more: Partial<CorrectCaseEventInput> = {},
): Promise<CorrectCaseEventInput> {
  return {
    caseId,
    eventId: (await theFact(caseId, event)).id,
    expectedVersion: (await caseRow(caseId)).version,
    idempotencyKey: freshKey(),
    reason: 'The protocol shows another hour.',
    replacement: null,
    factsOf: null,
    ...more,
  };
}
const NOTHING = { occurredAt: null, timeZone: null, documentIds: null, facts: null, attestations: null };

/** What is on record must always lead to where the case stands. */
async function proves(caseId: string): Promise<void> {
  const { file } = await readCaseFile(pool, caseId);
  expect(leadsHere(file, replayed(file))).toBe(true);
  const facts = await factsOf(caseId);
  expect(facts.map(({ sequence }) => sequence)).toEqual(facts.map((_, index) => index + 1));
  expect((await caseRow(caseId)).last_sequence).toBe(facts.length);
}

/** The state that follows for somebody who only applies the changes of the facts as they were told. */
const applied = (facts: readonly Fact[], region: string): string | undefined =>
  facts.flatMap(({ changes }) => changes.filter((change) => change.region === region)).at(-1)?.to;

async function upTo(id: string, day: string): Promise<{ caseId: string; history: WorkedHistory }> {
  return aHistory(pool, id, ({ at }) => at <= day);
}

describe('a late entry', () => {
  test.each([
    ['S2', 'GRANT_COPY_SERVED'],
    ['S2', 'PROVISIONAL_CUSTODY_ORDERED'],
    ['S3', 'SURRENDER_DATE_CHANGED'],
    ['S6', 'SEARCH_STARTED'],
    ['S7', 'POSTPONEMENT_ENDED'],
  ])('%s: %s comes late and leaves the rows that it would have left in time', async (id, name) => {
    const whole = await aHistory(pool, id, () => true);
    const { caseId, history } = await aHistory(pool, id, ({ event }) => event !== name);
    const { actor, input } = await theEvent(pool, caseId, history, name);
    const before = await factsOf(caseId);
    expect(await recordCaseEvent(desk, actor, input)).toMatchObject({ answer: 'RECORDED' });
    const fact = (await factsOf(caseId))[before.length]!;
    expect(fact).toMatchObject({ kind: 'EVENT', event: name, placed_after: expect.any(Number), changes: [] });
    const { last_sequence: _, next_due_at: due, version, ...now } = await caseRow(caseId);
    const { last_sequence: __, ...then } = await caseRow(whole.caseId);
    expect({ ...now, next_due_at: due, version }).toEqual(then);
    expect(await limitsOf(caseId)).toEqual(await limitsOf(whole.caseId));
    await proves(caseId);
  });

  test('is refused with every event that it would make unlawful, and nothing but the audit is written', async () => {
    const { caseId, history } = await aHistory(pool, 'S6', () => true);
    const { actor, input } = await theEvent(pool, caseId, history, 'FOREIGN_REFUSED');
    const before = [await factsOf(caseId), await caseRow(caseId)];
    const early = { ...input, occurredAt: '2024-10-29T10:00:00+06:00' };
    const answer = await recordCaseEvent(desk, actor, early);
    expect(answer).toMatchObject({ answer: 'REFUSED' });
    expect(answer.answer === 'REFUSED' && answer.reasons.map(({ code }) => code)).toContain('LATE_ENTRY_CONFLICT');
    expect([await factsOf(caseId), await caseRow(caseId)]).toEqual(before);
  });
});

describe('a correction', () => {
  test('of the start of custody moves its limits, keeps before and after, and moves the version by one', async () => {
    const { caseId } = await upTo('S1', '2024-01-24T11:00');
    const before = await factsOf(caseId);
    const input = await correction(caseId, 'DETAINED', {
      replacement: { ...NOTHING, occurredAt: '2024-01-21T14:30:00+06:00' },
    });
    const answer = await correctCaseEvent(desk, supervisor, input);
    expect(answer).toMatchObject({ answer: 'CORRECTED', withdrawn: false, replayed: false });
    const facts = (await factsOf(caseId)).slice(before.length);
    const detained = before.find(({ event }) => event === 'DETAINED')!;
    expect(facts[0]).toMatchObject({
      kind: 'EVENT',
      event: 'DETAINED',
      supersedes: detained.sequence,
      changes: [],
      note: input.reason,
      role: 'SUPERVISOR',
      version_after: input.expectedVersion + 1,
    });
    const hours = facts.find(({ detail }) => detail.before?.dueAt === '2024-01-25T08:30:00Z')!;
    expect(hours).toMatchObject({
      kind: 'DEADLINE',
      deadline_from: 'RUNNING',
      deadline_to: 'RUNNING',
      detail: { recomputed: true, after: { dueAt: '2024-01-24T08:30:00Z' } },
    });
    const { rows } = await ownerPool.query(
      `select due_at, starts_at from deadline where case_id = $1 and rule_id = 'KZ-CPC-587-72H'`,
      [caseId],
    );
    expect(rows).toEqual([{ due_at: new Date('2024-01-24T08:30:00Z'), starts_at: new Date('2024-01-21T08:30:00Z') }]);
    // The petition of the 24th at 11:00 local time comes too late for the cut-off that now lies in the night before.
    expect((await limitsOf(caseId)).find((limit) => limit.startsWith('KZ-CPC-588-1-12H'))).toContain('MET_LATE');
    await proves(caseId);
  });

  test('that withdraws what closed the case opens it again; who applies the changes told is right', async () => {
    const { caseId } = await aHistory(pool, 'S6', () => true);
    expect(await caseRow(caseId)).toMatchObject({ status: 'CLOSED', closed_reason: 'TRANSFERRED' });
    await correctCaseEvent(desk, supervisor, await correction(caseId, 'TRANSFER_OUTCOME_RECEIVED'));
    expect(await caseRow(caseId)).toMatchObject({ status: 'TRANSFERRED_ABROAD', closed_reason: null });
    const facts = await factsOf(caseId);
    expect(facts.at(-1)).toMatchObject({ kind: 'WITHDRAWAL', event: 'TRANSFER_OUTCOME_RECEIVED' });
    expect(applied(facts, 'PROCEDURE')).toBe('TRANSFERRED_ABROAD');
    await proves(caseId);
    const { actor, input } = await theEvent(
      pool,
      caseId,
      (await upTo('S6', '2024-09-02T10:00')).history,
      'TRANSFER_OUTCOME_RECEIVED',
    );
    expect(await recordCaseEvent(desk, actor, input)).toMatchObject({ answer: 'RECORDED' });
    expect(await caseRow(caseId)).toMatchObject({ status: 'CLOSED' });
  });

  test('that takes back the end of a limit opens it again, though another of its rule was open since', async () => {
    const { caseId } = await upTo('S3', '2025-04-29T18:00');
    const recorder = officerIn(await officersOf(pool, 'AM'), 'CENTRAL_AUTHORITY_OFFICER');
    await correctCaseEvent(desk, recorder, await correction(caseId, 'SURRENDER_DATE_CHANGED'));
    const open = (await limitsOf(caseId)).filter((limit) => limit.includes('RUNNING') && limit.startsWith('ETS24-18'));
    expect(open.map((limit) => limit.split(' ')[0])).toEqual(['ETS24-18-15D', 'ETS24-18-30D']);
    await proves(caseId);
  });

  test('of an event that others hang on is refused, names them, and leaves a line in the audit', async () => {
    const { caseId } = await aHistory(pool, 'S6', () => true);
    const before = [await factsOf(caseId), await caseRow(caseId)];
    const answer = await correctCaseEvent(desk, supervisor, await correction(caseId, 'FOREIGN_REFUSED'));
    expect(answer).toMatchObject({
      answer: 'REFUSED',
      reasons: [
        { code: 'CORRECTION_CONFLICT', remedy: { kind: 'CORRECT_EVENT', events: ['TRANSFER_REQUESTED'] } },
        { remedy: { events: ['TRANSFER_ACCEPTED'] } },
        { remedy: { events: ['TRANSFER_OUTCOME_RECEIVED'] } },
      ],
    });
    expect([await factsOf(caseId), await caseRow(caseId)]).toEqual(before);
    const { rows } = await ownerPool.query(
      `select answer, detail from audit_entry where case_id = $1 and operation = 'correctCaseEvent'`,
      [caseId],
    );
    expect(rows).toMatchObject([
      {
        answer: 'REFUSED',
        detail: { event: 'FOREIGN_REFUSED', reasons: expect.arrayContaining(['CORRECTION_CONFLICT']) },
      },
    ]);
  });

  test('under the same key gives the first answer again; with other content it is an error', async () => {
    const { caseId } = await upTo('S1', '2024-01-22T14:30');
    const input = await correction(caseId, 'DETAINED');
    const first = await correctCaseEvent(desk, supervisor, input);
    expect(await correctCaseEvent(desk, supervisor, input)).toEqual({ ...first, replayed: true });
    await expect(correctCaseEvent(desk, supervisor, { ...input, reason: 'Another one.' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  test('on an old version learns that the case moved on; of two at once one wins', async () => {
    const { caseId } = await upTo('S1', '2024-01-22T14:30');
    const input = await correction(caseId, 'DETAINED');
    const answers = await Promise.all([
      correctCaseEvent(desk, supervisor, input),
      correctCaseEvent(desk, supervisor, { ...input, idempotencyKey: freshKey() }),
    ]);
    expect(answers.map(({ answer }) => answer).sort()).toEqual(['CORRECTED', 'MOVED_ON']);
    await proves(caseId);
  });

  test('is not for those who only read, not of an event of another case, and not of one that counts no more', async () => {
    const [{ caseId }, other] = await Promise.all([upTo('S1', '2024-01-22T14:30'), upTo('S1', '2024-01-22T14:30')]);
    const input = await correction(caseId, 'DETAINED');
    await expect(correctCaseEvent(desk, auditor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = { ...input, eventId: (await theFact(other.caseId, 'DETAINED')).id };
    await expect(correctCaseEvent(desk, supervisor, foreign)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.eventId',
    });
    await correctCaseEvent(desk, supervisor, input);
    const again = { ...input, expectedVersion: input.expectedVersion + 1, idempotencyKey: freshKey() };
    expect(await correctCaseEvent(desk, supervisor, again)).toMatchObject({
      answer: 'REFUSED',
      reasons: [{ code: 'EVENT_SUPERSEDED' }],
    });
  });

  test('brings what follows in law with it, each fact in its place', async () => {
    const { caseId } = await upTo('S3', '2025-04-10T12:00');
    const recorder = officerIn(await officersOf(pool, 'AM'), 'LIAISON_OFFICER');
    const final = await correction(caseId, 'FOREIGN_GRANTED', {
      replacement: { ...NOTHING, facts: { final: true } },
      factsOf: 'FOREIGN_GRANTED',
    });
    expect(await correctCaseEvent(desk, recorder, final)).toMatchObject({ answer: 'CORRECTED' });
    const granted = (await factsOf(caseId)).find(
      ({ event, supersedes }) => event === 'FOREIGN_GRANTED' && supersedes === null,
    )!;
    expect(await theFact(caseId, 'GRANT_BECAME_FINAL')).toMatchObject({
      emitted: true,
      placed_after: granted.sequence,
    });
    await proves(caseId);
    const back = await correction(caseId, 'FOREIGN_GRANTED', {
      replacement: { ...NOTHING, facts: {} },
      factsOf: 'FOREIGN_GRANTED',
    });
    await correctCaseEvent(desk, recorder, back);
    expect((await factsOf(caseId)).filter(({ kind }) => kind === 'WITHDRAWAL')).toMatchObject([
      { event: 'GRANT_BECAME_FINAL', emitted: true },
    ]);
    await proves(caseId);
  });
});
