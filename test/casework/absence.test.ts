import type { Actor } from '../../src/casework/actor.js';
import { endAbsence } from '../../src/casework/end-absence.js';
import { assignCase } from '../../src/casework/assign-case.js';
import { handOverCase } from '../../src/casework/hand-over-case.js';
import { recordAbsence, type RecordAbsenceInput } from '../../src/casework/record-absence.js';
import { standsInFor } from '../../src/storage/absences.js';
import { aCase, freshKey, officer } from '../support/a-case.js';
import { anOfficer } from '../support/an-officer.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let supervisor: Actor;
let prosecutor: Actor;
let auditor: Actor;
let armenian: Actor;

beforeAll(async () => {
  [supervisor, prosecutor, auditor, armenian] = (await Promise.all(
    ['supervisor', 'prosecutor', 'auditor', 'am-central-authority'].map((subject) => officer(pool, subject)),
  )) as [Actor, Actor, Actor, Actor];
});

/** Days from now, by the database's clock, with an offset as a client would give it. */
const inDays = async (days: number): Promise<string> =>
  (
    await ownerPool.query<{ at: string }>(
      `select to_char((dedere_now() + make_interval(days => $1)) at time zone 'Asia/Almaty', 'YYYY-MM-DD"T"HH24:MI:SS.US"+05:00"') as at`,
      [days],
    )
  ).rows[0]!.at;

async function absence(by: Actor, deputyId: string, more: Partial<RecordAbsenceInput> = {}) {
  const [from, until] = await Promise.all([inDays(-1), inDays(5)]);
  const input = { officerId: null, deputyId, from, until, reason: 'annual leave', idempotencyKey: freshKey(), ...more };
  return recordAbsence(desk, by, input);
}

async function recorded(by: Actor, deputyId: string, more: Partial<RecordAbsenceInput> = {}): Promise<string> {
  const answer = await absence(by, deputyId, more);
  if (answer.answer !== 'RECORDED') throw new Error(JSON.stringify(answer));
  return answer.absenceId;
}

const end = (by: Actor, absenceId: string, idempotencyKey = freshKey()) =>
  endAbsence(desk, by, { absenceId, idempotencyKey });

/** Open cases that an officer has. */
async function casesOf(who: Actor, count: number): Promise<string[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => aCase(pool, who)));
  await ownerPool.query('update extradition_case set assigned_to = $1 where id = any($2::uuid[])', [who.id, ids]);
  return ids.sort();
}

/** From now on nothing more is put on the record of this case. */
const cutOffAt = (caseId: string) =>
  ownerPool.query(`
    create or replace function cut_off() returns trigger language plpgsql as $$ begin raise exception 'the line is cut'; end $$;
    create trigger cut_off before insert on case_fact for each row when (new.case_id = '${caseId}') execute function cut_off()`);

interface Told {
  readonly case_id: string;
  readonly change: string;
  readonly position: string;
}
const toldOf = async (absenceId: string): Promise<Told[]> =>
  (
    await ownerPool.query<Told>(
      `select case_id, detail ->> 'change' as change, "position" from case_fact
       where kind = 'ABSENCE' and detail ->> 'absence' = $1 order by "position"`,
      [absenceId],
    )
  ).rows;
const refusedFor = (...codes: string[]) => ({ answer: 'REFUSED', reasons: codes.map((code) => ({ code })) });

test('an absence is told on every open case of the officer, in the order of their ids, and says nothing of its reason', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const ids = await casesOf(away, 120);
  await ownerPool.query(`update extradition_case set status = 'CLOSED' where id = $1`, [ids[7]]);
  const id = await recorded(away, deputy.id, { reason: 'an operation' });
  const told = await toldOf(id);
  expect(told.map(({ case_id }) => case_id)).toEqual(ids.filter((_, index) => index !== 7));
  const { rows } = await ownerPool.query<{ detail: object; version_after: number; transactions: number }>(
    `select detail, version_after, (select count(distinct transaction_id)::int from case_fact where kind = 'ABSENCE' and detail ->> 'absence' = $2) as transactions
     from case_fact where case_id = $1 and kind = 'ABSENCE'`,
    [ids[0], id],
  );
  expect(rows).toEqual([
    {
      detail: {
        absence: id,
        change: 'BEGUN',
        officer: away.id,
        deputy: deputy.id,
        from: expect.any(String),
        until: expect.any(String),
      },
      version_after: 1,
      transactions: 3,
    },
  ]);
});

test('an absence leaves the instant of the last change as it was: many cases that change at once would tell whose they are', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const ids = await casesOf(away, 2);
  const changed = async () =>
    (await ownerPool.query<object>('select id, updated_at from extradition_case where id = any($1) order by id', [ids]))
      .rows;
  const before = await changed();
  const id = await recorded(away, deputy.id);
  await end(away, id);
  expect(await toldOf(id)).toHaveLength(4);
  expect(await changed()).toEqual(before);
});

test('a telling that was cut off in the middle goes on under the same key, and tells nothing twice', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const ids = await casesOf(away, 70);
  await cutOffAt(ids[60]!);
  const [from, until, idempotencyKey] = [await inDays(0), await inDays(3), freshKey()];
  const more = { from, until, idempotencyKey };
  await expect(absence(away, deputy.id, more)).rejects.toThrow('the line is cut');
  // Who stands in is settled with the first transaction, whatever becomes of the telling.
  expect(await standsInFor(pool, deputy.id)).toEqual([away.id]);
  await ownerPool.query('drop trigger cut_off on case_fact');
  const again = await absence(away, deputy.id, more);
  expect(again).toMatchObject({ answer: 'RECORDED', replayed: true });
  const told = await toldOf(again.answer === 'RECORDED' ? again.absenceId : '');
  expect(told.map(({ case_id }) => case_id)).toEqual(ids);
  await expect(absence(away, deputy.id, { ...more, reason: 'another' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

test('an end is told on the cases on which the absence was told and which the officer still has', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const [kept, given] = (await casesOf(away, 2)) as [string, string];
  const id = await recorded(away, deputy.id);
  const note = 'while away';
  const handed = { caseId: given, toOfficerId: supervisor.id, note, expectedVersion: 1, idempotencyKey: freshKey() };
  expect(await handOverCase(desk, deputy, handed)).toMatchObject({ answer: 'ASSIGNED' });
  const [later] = await casesOf(away, 1);
  const key = freshKey();
  expect(await end(away, id, key)).toMatchObject({ answer: 'ENDED', replayed: false });
  expect(await end(away, id, key)).toMatchObject({ answer: 'ENDED', replayed: true });
  const ended = (await toldOf(id)).filter(({ change }) => change === 'ENDED').map(({ case_id }) => case_id);
  expect(ended).toEqual([kept]);
  expect(ended).not.toContain(later);
  expect(await standsInFor(pool, deputy.id)).toEqual([]);
  expect(await end(away, id)).toMatchObject(refusedFor('ABSENCE_OVER'));
});

test('a deputy hands over in the place of the officer who is away, and only while that lasts', async () => {
  const [away, deputy, third] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool), anOfficer(ownerPool)]);
  const [caseId] = (await casesOf(away, 1)) as [string];
  const handOver = (expectedVersion: number, toOfficerId: string) =>
    handOverCase(desk, deputy, { caseId, toOfficerId, note: 'x', expectedVersion, idempotencyKey: freshKey() });
  await recorded(away, deputy.id, { from: await inDays(2) });
  expect(await handOver(1, third.id)).toMatchObject(refusedFor('NOT_YOURS'));
  const id = await recorded(away, deputy.id, { from: await inDays(-1), until: await inDays(1) });
  expect(await handOver(1, third.id)).toMatchObject({ answer: 'ASSIGNED' });
  const { rows } = await ownerPool.query(
    `select actor_id, acting_for from case_fact where case_id = $1 and kind = 'ASSIGNMENT'`,
    [caseId],
  );
  expect(rows).toEqual([{ actor_id: deputy.id, acting_for: away.id }]);
  await assignCase(desk, supervisor, {
    caseId,
    officerId: away.id,
    note: null,
    expectedVersion: 2,
    idempotencyKey: freshKey(),
  });
  await end(supervisor, id);
  expect(await handOver(3, third.id)).toMatchObject(refusedFor('NOT_YOURS'));
});

test('an absence that has not begun is called off, and its time is free again', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const span = { from: await inDays(2), until: await inDays(4) };
  const id = await recorded(away, deputy.id, span);
  expect(await absence(away, deputy.id, span)).toMatchObject(refusedFor('ABSENCE_OVERLAPS'));
  expect(await end(away, id)).toMatchObject({ answer: 'ENDED' });
  expect(await absence(away, deputy.id, span)).toMatchObject({ answer: 'RECORDED' });
});

test('only the officer or a supervisor says that an officer is away, and a deputy is fit for it', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const officerId = away.id;
  expect(await absence(deputy, supervisor.id, { officerId })).toMatchObject(refusedFor('ROLE_MISSING'));
  expect(await absence(supervisor, deputy.id, { officerId })).toMatchObject({ answer: 'RECORDED' });
  const other = await anOfficer(ownerPool);
  // A unit's officer does not see every case of one who sees the whole State.
  for (const unfit of [other.id, prosecutor.id, auditor.id])
    expect(await absence(other, unfit)).toMatchObject(refusedFor('OFFICER_UNSUITABLE'));
  for (const unknown of [armenian.id, 'nonsense'])
    expect(await absence(other, unknown)).toMatchObject(refusedFor('OFFICER_UNKNOWN'));
  expect(await absence(other, supervisor.id, { from: await inDays(3), until: await inDays(1) })).toMatchObject(
    refusedFor('ABSENCE_SPAN'),
  );
  expect(await absence(other, supervisor.id, { from: await inDays(-3), until: await inDays(-1) })).toMatchObject(
    refusedFor('ABSENCE_SPAN'),
  );
  expect(await absence(prosecutor, other.id)).toMatchObject({ answer: 'RECORDED' });
});

test('nobody is away and stands in at once', async () => {
  const [away, deputy, third] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool), anOfficer(ownerPool)]);
  await recorded(away, deputy.id);
  expect(await absence(deputy, third.id)).toMatchObject(refusedFor('ABSENCE_OVERLAPS'));
  expect(await absence(third, away.id)).toMatchObject(refusedFor('ABSENCE_OVERLAPS'));
  expect(await absence(deputy, third.id, { from: await inDays(6), until: await inDays(8) })).toMatchObject({
    answer: 'RECORDED',
  });
});

test('of officers who name each other at once, no two are left without a deputy', async () => {
  const ring = await Promise.all(Array.from({ length: 8 }, () => anOfficer(ownerPool)));
  const answers = await Promise.all(ring.map((away, index) => absence(away, ring[(index + 1) % ring.length]!.id)));
  const outcomes = answers.map(({ answer }) => answer);
  expect(outcomes).toContain('RECORDED');
  outcomes.forEach((outcome, index) => {
    if (outcome === 'RECORDED') expect(outcomes[(index + 1) % ring.length]).toBe('REFUSED');
  });
});

test('the same absence sent by many at once is one absence, told once', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const ids = await casesOf(away, 60);
  const more = { from: await inDays(0), until: await inDays(3), idempotencyKey: freshKey() };
  const answers = await Promise.all(Array.from({ length: 6 }, () => absence(away, deputy.id, more)));
  const absences = new Set(answers.map((answer) => (answer.answer === 'RECORDED' ? answer.absenceId : answer.answer)));
  expect(absences.size).toBe(1);
  expect((await toldOf([...absences][0]!)).map(({ case_id }) => case_id)).toEqual(ids);
});

test('ended while its telling was cut off, an absence is told no further, and ends where it was told', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const ids = await casesOf(away, 60);
  const more = { from: await inDays(-1), until: await inDays(3), idempotencyKey: freshKey() };
  await cutOffAt(ids[55]!);
  await expect(absence(away, deputy.id, more)).rejects.toThrow('the line is cut');
  await ownerPool.query('drop trigger cut_off on case_fact');
  const { rows } = await ownerPool.query<{ id: string }>('select id from absence where record_key = $1', [
    more.idempotencyKey,
  ]);
  const { id } = rows[0]!;
  await end(away, id);
  expect(await absence(away, deputy.id, more)).toMatchObject({ answer: 'RECORDED', replayed: true });
  const byCase = Map.groupBy(await toldOf(id), ({ case_id }) => case_id);
  expect([...byCase.keys()]).toEqual(ids.slice(0, 50));
  for (const told of byCase.values()) expect(told.map(({ change }) => change)).toEqual(['BEGUN', 'ENDED']);
});

test('an absence of another State looks like one that is not there', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const id = await recorded(away, deputy.id);
  await expect(end(armenian, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(end(armenian, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await end(deputy, id)).toMatchObject(refusedFor('ROLE_MISSING'));
});

test('the database itself refuses a deputy for oneself, two absences at once and a change of what was recorded', async () => {
  const [away, deputy] = await Promise.all([anOfficer(ownerPool), anOfficer(ownerPool)]);
  const id = await recorded(away, deputy.id);
  const copy = `insert into absence select gen_random_uuid(), officer_id, $2, starts_at, planned_until, ends_at, reason, recorded_by, recorded_at, $3, record_digest from absence where id = $1`;
  await expect(pool.query(copy, [id, away.id, freshKey()])).rejects.toThrow('absence_deputy_is_another');
  await expect(pool.query(copy, [id, deputy.id, freshKey()])).rejects.toThrow('absence_one_at_a_time');
  await expect(pool.query('update absence set deputy_id = officer_id where id = $1', [id])).rejects.toThrow('denied');
  await expect(pool.query('delete from absence where id = $1', [id])).rejects.toThrow('denied');
});
