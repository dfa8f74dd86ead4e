import type { Actor } from '../../src/casework/actor.js';
import { moveToProcedure, type MoveToProcedureInput } from '../../src/casework/move-to-procedure.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { aDraft, anEvent, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let central: Actor;
let ncb: Actor;

beforeAll(async () => {
  [central, ncb] = await Promise.all([officer(pool, 'central-authority'), officer(pool, 'ncb')]);
});

/** A case that was opened under the first version of the procedure. */
async function anOldCase(): Promise<string> {
  const caseId = await aDraft(pool, central);
  await ownerPool.query(`update extradition_case set procedure_version = '2025-11' where id = $1`, [caseId]);
  return caseId;
}

const aMove = (caseId: string, more: Partial<MoveToProcedureInput> = {}): MoveToProcedureInput => ({
  caseId,
  version: '2026-11',
  expectedVersion: 2,
  idempotencyKey: freshKey(),
  reason: 'A notice is to be published.',
  ...more,
});
const draftNotice = (caseId: string, expectedVersion: number) =>
  recordCaseEvent(desk, ncb, anEvent(caseId, 'NOTICE_DRAFTED', { expectedVersion, facts: { type: 'NOTICE' } }));
const stateOf = async (caseId: string) =>
  (
    await ownerPool.query<Record<string, unknown>>(
      'select procedure_version, version, last_sequence, status from extradition_case where id = $1',
      [caseId],
    )
  ).rows[0];
const audited = async (caseId: string) =>
  (
    await ownerPool.query<{ answer: string; detail: unknown }>(
      `select answer, detail from audit_entry where case_id = $1 and operation = 'moveToProcedure' order by id`,
      [caseId],
    )
  ).rows;

test('a case of the first version knows no notices until it is moved, and takes them after', async () => {
  const caseId = await anOldCase();
  expect(await draftNotice(caseId, 2)).toMatchObject({
    answer: 'REFUSED',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'EVENT_UNKNOWN_HERE' })]),
  });
  const before = await stateOf(caseId);
  expect(await moveToProcedure(desk, central, aMove(caseId))).toEqual({ answer: 'MOVED', caseId, replayed: false });
  expect(await stateOf(caseId)).toEqual({
    procedure_version: '2026-11',
    version: 3,
    last_sequence: (before!.last_sequence as number) + 1,
    status: before!.status,
  });
  const { rows } = await ownerPool.query(
    `select kind, version_before, version_after, procedure_version, actor_id, role, note, detail from case_fact
     where case_id = $1 order by sequence desc limit 1`,
    [caseId],
  );
  expect(rows).toEqual([
    {
      kind: 'PROCEDURE_MOVED',
      version_before: 2,
      version_after: 3,
      procedure_version: '2026-11',
      actor_id: central.id,
      role: 'CENTRAL_AUTHORITY_OFFICER',
      note: 'A notice is to be published.',
      detail: { from: '2025-11', to: '2026-11' },
    },
  ]);
  expect(await draftNotice(caseId, 3)).toMatchObject({ answer: 'RECORDED' });
});

test('the same key gives the first answer again; an old version of the case is told; of ten at once one moves it', async () => {
  const caseId = await anOldCase();
  const moves = await Promise.all(Array.from({ length: 10 }, () => moveToProcedure(desk, central, aMove(caseId))));
  expect(moves.map(({ answer }) => answer).sort()).toEqual(['MOVED', ...Array.from({ length: 9 }, () => 'MOVED_ON')]);
  const input = aMove(await anOldCase());
  expect(await moveToProcedure(desk, central, input)).toMatchObject({ replayed: false });
  expect(await moveToProcedure(desk, central, input)).toMatchObject({ answer: 'MOVED', replayed: true });
  await expect(moveToProcedure(desk, central, { ...input, reason: 'another' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

test('a refusal names every reason, changes nothing and stands in the audit', async () => {
  const caseId = await anOldCase();
  const before = await stateOf(caseId);
  const refused = await moveToProcedure(desk, ncb, aMove(caseId, { version: '2025-11' }));
  expect(refused).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'ROLE_MISSING' }, { code: 'PROCEDURE_NOT_NEWER' }],
  });
  expect(await moveToProcedure(desk, central, aMove(caseId, { version: '2099-01' }))).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'PROCEDURE_UNKNOWN' }],
  });
  await expect(moveToProcedure(desk, central, aMove(caseId, { reason: ' ' }))).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.reason',
  });
  const [auditor, armenian] = await Promise.all([officer(pool, 'auditor'), officer(pool, 'am-central-authority')]);
  await expect(moveToProcedure(desk, auditor, aMove(caseId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(moveToProcedure(desk, armenian, aMove(caseId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await stateOf(caseId)).toEqual(before);
  expect(await audited(caseId)).toMatchObject([
    { answer: 'REFUSED', detail: { to: '2025-11', reasons: ['ROLE_MISSING', 'PROCEDURE_NOT_NEWER'] } },
    { answer: 'REFUSED', detail: { to: '2099-01', reasons: ['PROCEDURE_UNKNOWN'] } },
    { answer: 'REFUSED', detail: { to: '2026-11', reasons: ['FORBIDDEN'] } },
  ]);
});

test('a case whose state the newer version does not have stays where it is', async () => {
  const caseId = await anOldCase();
  await ownerPool.query(`update extradition_case set hold_previous = 'A_STATE_LONG_GONE' where id = $1`, [caseId]);
  expect(await moveToProcedure(desk, central, aMove(caseId))).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'STATE_ORPHANED' }],
  });
});
