import type { Actor } from '../../src/casework/actor.js';
import { acknowledgeNotice } from '../../src/casework/acknowledge-notice.js';
import { recordAbsence } from '../../src/casework/record-absence.js';
import { setDutyRoster } from '../../src/casework/set-duty-roster.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { aDocument, freshKey, officer } from '../support/a-case.js';
import { anOfficer } from '../support/an-officer.js';
import { testDatabase } from '../support/test-database.js';
import { AFTER_40_DAYS, aDetainedPerson, recorded, tellAll } from './a-detained-person.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
const after = (minutes: number): string => new Date(Date.parse(AFTER_40_DAYS) + 1_000 + minutes * 60_000).toISOString();
const standAfter = (minutes: number): Promise<void> => standClock(ownerPool, after(minutes));
let supervisor: Actor;
let central: Actor;
let one: Actor;
let two: Actor;

beforeAll(async () => {
  supervisor = await officer(pool, 'supervisor');
  central = await officer(pool, 'central-authority');
  one = await anOfficer(ownerPool);
  two = await anOfficer(ownerPool);
});
beforeEach(() => standClock(ownerPool, '2025-01-13T15:00:00Z'));

/** A case whose 40 days ended unnoticed a second ago: the notice that they were missed. */
async function aMissedLimit(): Promise<{ caseId: string; noticeId: string }> {
  const caseId = await aDetainedPerson(pool);
  await standAfter(0);
  await tellAll(pool);
  const { rows } = await pool.query<{ id: string }>(
    `select id from deadline_notice where case_id = $1 and stage = 'MISSED'`,
    [caseId],
  );
  return { caseId, noticeId: rows[0]!.id };
}

const stepsOf = async (noticeId: string): Promise<string[]> =>
  (
    await pool.query<{ words: string }>(
      `select concat_ws(' ', detail ->> 'level', detail ->> 'reason', detail ->> 'channel', detail ->> 'asked') as words
       from case_fact where kind = 'NOTICE_ESCALATION' and detail ->> 'noticeId' = $1 order by sequence`,
      [noticeId],
    )
  ).rows.map(({ words }) => words);

const roster = (...duties: readonly (readonly [Actor, number])[]) =>
  setDutyRoster(desk, supervisor, {
    authorityId: supervisor.authorityId!,
    from: null,
    duties: duties.map(([{ id }, level]) => ({
      officerId: id,
      level,
      from: '2025-02-01T00:00:00Z',
      until: '2025-04-01T00:00:00Z',
    })),
    idempotencyKey: freshKey(),
  });

const step = (words: string, ...asked: readonly Actor[]) =>
  `${words} FEED ${JSON.stringify(asked.map(({ id }) => id).sort()).replaceAll(',', ', ')}`;

test('nobody on the roster: the notice goes to every supervisor, says so, and goes no further', async () => {
  const { noticeId } = await aMissedLimit();
  await standAfter(14);
  await tellAll(pool);
  expect(await stepsOf(noticeId)).toEqual([]);
  await standAfter(15);
  await tellAll(pool);
  await standAfter(600);
  await tellAll(pool);
  expect(await stepsOf(noticeId)).toEqual([step('1 NO_ROSTER', supervisor)]);
});

test('a notice climbs the roster level by level, each step once, until it is acknowledged', async () => {
  expect(await roster([one, 1], [two, 2])).toMatchObject({ answer: 'SET', replayed: false });
  const { noticeId } = await aMissedLimit();
  await standAfter(15);
  await Promise.all([tellAll(pool), tellAll(pool), tellAll(pool)]);
  expect(await stepsOf(noticeId)).toEqual([step('1 ON_DUTY', one)]);
  await standAfter(30);
  await tellAll(pool);
  expect(await stepsOf(noticeId)).toEqual([step('1 ON_DUTY', one), step('2 ON_DUTY', two)]);
  const answer = await acknowledgeNotice(desk, two, { noticeId, note: 'released', idempotencyKey: freshKey() });
  expect(answer).toMatchObject({ answer: 'ACKNOWLEDGED', replayed: false });
  await standAfter(600);
  await tellAll(pool);
  expect(await stepsOf(noticeId)).toHaveLength(2);
});

test('the deputy is asked in place of an officer who is away', async () => {
  expect(await roster([one, 1])).toMatchObject({ answer: 'SET' });
  const absence = await recordAbsence(desk, one, {
    officerId: null,
    deputyId: two.id,
    from: '2025-02-20T00:00:00Z',
    until: '2025-02-24T00:00:00Z',
    reason: 'ill',
    idempotencyKey: freshKey(),
  });
  expect(absence).toMatchObject({ answer: 'RECORDED' });
  const { noticeId } = await aMissedLimit();
  await standAfter(15);
  await tellAll(pool);
  expect(await stepsOf(noticeId)).toEqual([step('1 ON_DUTY', two)]);
});

test('an act that settles the limit ends the climb; that it came late is put to people anew', async () => {
  expect(await roster([one, 1])).toMatchObject({ answer: 'SET' });
  const { caseId, noticeId } = await aMissedLimit();
  await standAfter(10);
  const facts = { source: 'a message of the other bureau', confidence: 'CONFIRMED', reason: 'the limit has ended' };
  const documentIds = [await aDocument(pool, await officer(pool, 'liaison'), caseId, 'RELEASE_ORDER')];
  const release = { occurredAt: after(5), expectedVersion: 3, facts, documentIds };
  await recorded(pool, 'liaison', caseId, 'RELEASED', release);
  await tellAll(pool);
  await standAfter(24);
  await tellAll(pool);
  expect(await stepsOf(noticeId)).toEqual([]);
  await standAfter(40);
  await tellAll(pool);
  const { rows } = await pool.query(
    `select n.stage, n.level, n.moot_at is not null as moot, n.act_at from deadline_notice n join deadline d on d.id = n.deadline_id
     where n.case_id = $1 and d.rule_id = 'ETS24-16-40D' order by n.told_at`,
    [caseId],
  );
  expect(rows).toEqual([
    { stage: 'MISSED', level: 0, moot: true, act_at: null },
    { stage: 'MET_LATE', level: 1, moot: false, act_at: new Date(after(5)) },
  ]);
});

test('acknowledging is an act like others: once, by a person of the office, under a key of its own', async () => {
  const { caseId, noticeId } = await aMissedLimit();
  const say = async (subject: string, idempotencyKey = freshKey(), note: string | null = null) =>
    acknowledgeNotice(desk, await officer(pool, subject), { noticeId, note, idempotencyKey });
  await expect(say('am-central-authority')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(say('auditor')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await say('system')).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'ROLE_MISSING' }] });
  const key = freshKey();
  expect(await say('central-authority', key)).toMatchObject({ answer: 'ACKNOWLEDGED', replayed: false });
  expect(await say('central-authority', key)).toMatchObject({ answer: 'ACKNOWLEDGED', replayed: true });
  await expect(say('central-authority', key, 'other words')).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  expect(await say('liaison')).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'NOTICE_SETTLED', phrase: { key: 'noticeAcknowledged' } }],
  });
  const { rows } = await pool.query(
    `select kind, actor_id, version_before, version_after from case_fact where case_id = $1 order by sequence desc limit 1`,
    [caseId],
  );
  expect(rows).toEqual([{ kind: 'NOTICE_ACKNOWLEDGEMENT', actor_id: central.id, version_before: 3, version_after: 3 }]);
});

test('who acknowledges the last notice of a limit acknowledges those before', async () => {
  const caseId = await aDetainedPerson(pool);
  await standClock(ownerPool, '2025-02-19T12:00:00Z');
  await tellAll(pool);
  await standClock(ownerPool, '2025-02-21T12:00:00Z');
  await tellAll(pool);
  const { rows } = await pool.query<{ id: string }>(
    `select n.id from deadline_notice n join deadline d on d.id = n.deadline_id where n.case_id = $1 and d.rule_id = 'ETS24-16-40D' order by n.told_at`,
    [caseId],
  );
  const last = rows.at(-1)!.id;
  await acknowledgeNotice(desk, central, { noticeId: last, note: null, idempotencyKey: freshKey() });
  const { rows: open } = await pool.query(
    `select from deadline_notice where id = any($1) and patience is not null and acknowledged_at is null`,
    [rows.map(({ id }) => id)],
  );
  expect([rows.length, open.length]).toEqual([2, 0]);
});

test('a roster is kept by a supervisor, from now on, with officers who can see the cases', async () => {
  const prosecutor = await officer(pool, 'prosecutor');
  const ask = (by: Actor, more: object = {}) =>
    setDutyRoster(desk, by, {
      authorityId: supervisor.authorityId!,
      from: null,
      duties: [{ officerId: one.id, level: 1, from: '2025-02-01T00:00:00Z', until: '2025-02-02T00:00:00Z' }],
      idempotencyKey: freshKey(),
      ...more,
    });
  const codes = async (answer: ReturnType<typeof ask>) => {
    const given = await answer;
    return given.answer === 'REFUSED' ? given.reasons.map(({ phrase }) => phrase.key) : given.answer;
  };
  const duty = { officerId: one.id, level: 1, from: '2025-02-01T00:00:00Z', until: '2025-02-02T00:00:00Z' };
  expect(await codes(ask(central))).toEqual(['rosterKeptBy']);
  expect(await codes(ask(supervisor, { from: '2025-01-01T00:00:00Z' }))).toEqual(['rosterPast']);
  expect(await codes(ask(supervisor, { duties: [{ ...duty, until: duty.from }] }))).toEqual(['dutyBackwards']);
  expect(await codes(ask(supervisor, { duties: [{ ...duty, from: '2025-01-12T00:00:00Z' }] }))).toEqual([
    'dutyBeforeRoster',
  ]);
  expect(await codes(ask(supervisor, { duties: [{ ...duty, level: 0 }] }))).toEqual(['dutyLevel']);
  expect(await codes(ask(supervisor, { duties: [{ ...duty, officerId: 'nobody' }] }))).toEqual(['officerUnknown']);
  expect(await codes(ask(supervisor, { duties: [{ ...duty, officerId: prosecutor.id }] }))).toEqual(['dutySeesLess']);
  await expect(ask(supervisor, { authorityId: one.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const key = freshKey();
  expect(await ask(supervisor, { idempotencyKey: key })).toMatchObject({ replayed: false });
  expect(await ask(supervisor, { idempotencyKey: key })).toMatchObject({ replayed: true });
  await expect(ask(supervisor, { idempotencyKey: key, duties: [] })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

test('a new roster ends the duties of the old one where it begins, and deletes none', async () => {
  await roster([one, 1]);
  await standClock(ownerPool, '2025-03-01T00:00:00Z');
  await setDutyRoster(desk, supervisor, {
    authorityId: supervisor.authorityId!,
    from: '2025-03-10T00:00:00Z',
    duties: [],
    idempotencyKey: freshKey(),
  });
  const { rows } = await pool.query(
    `select until_at from duty_roster where officer_id = $1 and until_at > from_at and until_at > '2025-02-24' order by until_at desc`,
    [one.id],
  );
  expect(rows).toEqual([{ until_at: new Date('2025-03-10T00:00:00Z') }]);
});
