import { standClock } from '../../scripts/walk/stand-clock.js';
import { lookOut } from '../../src/storage/due-notices.js';
import { inTransaction } from '../../src/storage/database.js';
import { lockCase } from '../../src/storage/read-case-file.js';
import { announce } from '../../src/heralds/announce.js';
import { aDocument, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';
import { AFTER_18_DAYS, AFTER_40_DAYS, aDetainedPerson, tellAll, toldOf } from './a-detained-person.js';

const { pool, ownerPool } = await testDatabase();
const standAt = (instant: string) => standClock(ownerPool, instant);
const justAfter = (instant: string, seconds = 1) => new Date(Date.parse(instant) + seconds * 1_000).toISOString();

const caseRow = async (caseId: string) =>
  (
    await pool.query<{ version: number; updated_at: Date; next_due_at: Date; last_sequence: number; custody: string }>(
      'select version, updated_at, next_due_at, last_sequence, custody from extradition_case where id = $1',
      [caseId],
    )
  ).rows[0]!;

beforeEach(() => standAt('2025-01-13T15:00:00Z'));

test('a limit climbs its ladder as the clock of the database goes, and each rung is told once', async () => {
  const caseId = await aDetainedPerson(pool);
  await tellAll(pool);
  expect(await toldOf(pool, caseId)).toEqual([]);
  await standAt('2025-01-25T00:00:00Z');
  await tellAll(pool);
  await tellAll(pool);
  expect(await toldOf(pool, caseId)).toEqual(['ETS24-16-18D APPROACHING P7D']);
  await standAt(AFTER_18_DAYS);
  await tellAll(pool);
  expect(await toldOf(pool, caseId)).toEqual(['ETS24-16-18D APPROACHING P7D', 'ETS24-16-18D DUE P0D']);
  await standAt(justAfter(AFTER_40_DAYS));
  await tellAll(pool);
  expect((await toldOf(pool, caseId)).slice(2).sort()).toEqual(['ETS24-16-18D LAPSED', 'ETS24-16-40D MISSED']);
});

test('telling moves the sequence of the case and nothing else; what lapsed is not due any more', async () => {
  const caseId = await aDetainedPerson(pool);
  const before = await caseRow(caseId);
  await standAt(justAfter(AFTER_18_DAYS));
  await tellAll(pool);
  const after = await caseRow(caseId);
  expect(before.next_due_at).toEqual(new Date(AFTER_18_DAYS));
  expect(after).toEqual({
    ...before,
    next_due_at: new Date(AFTER_40_DAYS),
    last_sequence: before.last_sequence + (await toldOf(pool, caseId)).length,
  });
  const { rows } = await pool.query(
    `select kind, actor_id, role, version_before, version_after, detail ->> 'stage' as stage from case_fact where case_id = $1 and kind = 'DEADLINE_NOTICE' and detail ->> 'stage' = 'LAPSED'`,
    [caseId],
  );
  expect(rows).toEqual([
    { kind: 'DEADLINE_NOTICE', actor_id: null, role: 'SYSTEM', version_before: 3, version_after: 3, stage: 'LAPSED' },
  ]);
});

test('the sequence has no holes where acts and notices follow each other', async () => {
  const caseId = await aDetainedPerson(pool);
  await standAt('2025-01-29T00:00:00Z');
  await tellAll(pool);
  const central = await officer(pool, 'central-authority');
  await aDocument(pool, central, caseId, 'WANTED_DECISION');
  await standAt(justAfter(AFTER_40_DAYS));
  await tellAll(pool);
  const { rows } = await pool.query<{ sequence: number }>(
    'select sequence from case_fact where case_id = $1 order by sequence',
    [caseId],
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_row, index) => index + 1));
});

test('a month of silence is made good at once: one notice per limit, marked by when it was due', async () => {
  const caseId = await aDetainedPerson(pool);
  await standAt('2025-03-24T20:00:00Z');
  await tellAll(pool);
  const { rows } = await pool.query(
    `select stage, to_char(told_at - reached_at, 'DD "days"') as late from deadline_notice where case_id = $1 order by stage`,
    [caseId],
  );
  expect(rows).toEqual([
    { stage: 'LAPSED', late: '52 days' },
    { stage: 'MISSED', late: '30 days' },
  ]);
});

test('a case that an officer is busy with is passed over, and told when the officer is done', async () => {
  const [busy, free] = [await aDetainedPerson(pool), await aDetainedPerson(pool)];
  await tellAll(pool);
  await standAt(justAfter(AFTER_40_DAYS));
  await inTransaction(pool, async (tx) => {
    await lockCase(tx, busy);
    const { caseIds } = await lookOut(pool);
    const { busy: passedOver } = await announce(pool, caseIds);
    expect(passedOver).toBe(1);
  });
  expect((await toldOf(pool, free)).length).toBe(2);
  expect(await toldOf(pool, busy)).toEqual([]);
  await tellAll(pool);
  expect((await toldOf(pool, busy)).length).toBe(2);
});

test('ten heralds at once tell each limit once', async () => {
  const cases = await Promise.all(Array.from({ length: 12 }, () => aDetainedPerson(pool)));
  await standAt(justAfter(AFTER_40_DAYS));
  await Promise.all(Array.from({ length: 10 }, () => tellAll(pool)));
  const told = await Promise.all(cases.map((caseId) => toldOf(pool, caseId)));
  expect(told.map((words) => words.sort())).toEqual(cases.map(() => ['ETS24-16-18D LAPSED', 'ETS24-16-40D MISSED']));
});

test('a limit whose rule cannot be judged is set aside, and the others go on', async () => {
  const caseId = await aDetainedPerson(pool);
  await ownerPool.query(
    `insert into deadline_rule select (jsonb_populate_record(r, '{"id": "NO-SUCH-RULE"}')).* from deadline_rule r where id = 'ETS24-16-18D' on conflict do nothing`,
  );
  await ownerPool.query(
    `update deadline set rule_id = 'NO-SUCH-RULE' where case_id = $1 and rule_id = 'ETS24-16-18D'`,
    [caseId],
  );
  await standAt(justAfter(AFTER_40_DAYS));
  await tellAll(pool);
  expect(await toldOf(pool, caseId)).toEqual(['ETS24-16-40D MISSED']);
  expect((await lookOut(pool)).quarantined).toBe(1);
  await ownerPool.query(
    `update deadline set rule_id = 'ETS24-16-18D' where case_id = $1 and rule_id = 'NO-SUCH-RULE'`,
    [caseId],
  );
  await standAt(justAfter(AFTER_40_DAYS, 3_602));
  await tellAll(pool);
  expect(await toldOf(pool, caseId)).toContain('ETS24-16-18D LAPSED');
  expect((await lookOut(pool)).quarantined).toBe(0);
});

test('a changed ladder is read at once', async () => {
  const caseId = await aDetainedPerson(pool);
  await standAt('2025-01-23T21:00:00Z');
  await tellAll(pool);
  await ownerPool.query(
    `update notice_ladder set rungs = rungs || '[{"stage": "APPROACHING", "before": "P6D", "acknowledgeWithin": null}]' where id in ('DAYS', 'LIBERTY_DAYS')`,
  );
  await tellAll(pool);
  expect(await toldOf(pool, caseId)).toContain('ETS24-16-18D APPROACHING P6D');
});
