import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { aCase, aDocument, aDraft, anEvent, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();

const followUpOf = async (caseId: string): Promise<string> =>
  (
    await ownerPool.query<{ due: string }>(
      `select case when isfinite(follow_up_due_at) then to_char(follow_up_due_at at time zone 'Asia/Almaty', 'YYYY-MM-DD HH24:MI')
         else 'never' end as due from extradition_case where id = $1`,
      [caseId],
    )
  ).rows[0]!.due;

test('a file that was only opened is due as well', async () => {
  const caseId = await aCase(pool, await officer(pool, 'central-authority'));
  const { rows } = await ownerPool.query(
    `select follow_up_due_at - opened_at between interval '3 days' and interval '4 days' as soon from extradition_case where id = $1`,
    [caseId],
  );
  expect(rows).toEqual([{ soon: true }]);
});

test('an act that moves the case gives it a new day, a document does not, and the end of the case takes it away', async () => {
  const central = await officer(pool, 'central-authority');
  const caseId = await aDraft(pool, central);
  expect(await followUpOf(caseId)).toBe('2025-01-28 00:00');
  await aDocument(pool, central, caseId, 'TRANSLATION');
  expect(await followUpOf(caseId)).toBe('2025-01-28 00:00');
  const located = await recordCaseEvent(
    { pool },
    await officer(pool, 'ncb'),
    anEvent(caseId, 'PERSON_LOCATED', { occurredAt: '2025-01-20T09:00:00+05:00', expectedVersion: 2 }),
  );
  expect(located.answer).toBe('RECORDED');
  expect(await followUpOf(caseId)).toBe('2025-01-28 00:00');
  const withdrawn = await recordCaseEvent(
    { pool },
    central,
    anEvent(caseId, 'REQUEST_WITHDRAWN', {
      occurredAt: '2025-01-21T09:00:00+05:00',
      expectedVersion: 3,
      documentIds: [await aDocument(pool, central, caseId, 'WITHDRAWAL_LETTER')],
    }),
  );
  expect(withdrawn.answer).toBe('RECORDED');
  expect(await followUpOf(caseId)).toBe('never');
});

test('the cases of an earlier release are given the day that the code would have given them', async () => {
  for (const history of WORKED_HISTORIES) await recordHistory({ pool }, pool, history);
  const all = async () => {
    const { rows } = await ownerPool.query<{ reference: string; status: string; due: string }>(
      'select reference, status, follow_up_due_at::text as due from extradition_case order by 1',
    );
    return rows;
  };
  const given = await all();
  expect(given.some(({ status, due }) => status !== 'CLOSED' && due !== 'infinity')).toBe(true);
  await ownerPool.query(`update extradition_case set follow_up_due_at = 'infinity'`);
  const migration = new (MIGRATIONS.find(({ name }) => name === '20261123-follow-ups')!.class)(
    null as never,
    null as never,
  );
  migration.up();
  for (const text of migration.getQueries()) await ownerPool.query(String(text));
  expect(await all()).toEqual(given);
});
