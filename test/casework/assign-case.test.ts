import { assignCase } from '../../src/casework/assign-case.js';
import type { Actor } from '../../src/casework/actor.js';
import { handOverCase } from '../../src/casework/hand-over-case.js';
import { aCase, freshKey, officer } from '../support/a-case.js';
import { anOfficer } from '../support/an-officer.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let supervisor: Actor;
let central: Actor;
let colleague: Actor;
let prosecutor: Actor;
let ncb: Actor;
let auditor: Actor;
let armenian: Actor;

beforeAll(async () => {
  const subjects = ['supervisor', 'central-authority', 'prosecutor', 'ncb', 'auditor', 'am-central-authority'];
  [supervisor, central, prosecutor, ncb, auditor, armenian] = (await Promise.all(
    subjects.map((subject) => officer(pool, subject)),
  )) as [Actor, Actor, Actor, Actor, Actor, Actor];
  colleague = await anOfficer(ownerPool);
});

const assign = (
  by: Actor,
  caseId: string,
  officerId: string | null,
  expectedVersion = 1,
  idempotencyKey = freshKey(),
) => assignCase(desk, by, { caseId, officerId, expectedVersion, idempotencyKey, note: null });
const handOver = (by: Actor, caseId: string, toOfficerId: string, expectedVersion = 2, note = 'leaves the unit') =>
  handOverCase(desk, by, { caseId, toOfficerId, expectedVersion, note, idempotencyKey: freshKey() });

interface Kept {
  readonly assigned_to: string | null;
  readonly version: number;
  readonly last_sequence: number;
}
const kept = async (caseId: string) =>
  (
    await ownerPool.query<Kept>('select assigned_to, version, last_sequence from extradition_case where id = $1', [
      caseId,
    ])
  ).rows[0]!;
const factsOf = async (caseId: string) =>
  (
    await ownerPool.query<Record<string, unknown>>(
      `select sequence, kind, version_before, version_after, actor_id, acting_for, role, note, detail from case_fact
       where case_id = $1 and kind <> 'CASE_FILE_OPENED' order by sequence`,
      [caseId],
    )
  ).rows;
const refusedFor = (...codes: string[]) => ({ answer: 'REFUSED', reasons: codes.map((code) => ({ code })) });

test('an assignment is a decision: the version moves by one, and the fact says from whom, to whom and how', async () => {
  const caseId = await aCase(pool, central);
  expect(await assign(supervisor, caseId, central.id)).toMatchObject({ answer: 'ASSIGNED', replayed: false });
  expect(await kept(caseId)).toEqual({ assigned_to: central.id, version: 2, last_sequence: 2 });
  expect(await assign(supervisor, caseId, null, 2)).toMatchObject({ answer: 'ASSIGNED' });
  expect(await kept(caseId)).toEqual({ assigned_to: null, version: 3, last_sequence: 3 });
  const [given, taken] = await factsOf(caseId);
  expect(given).toMatchObject({
    kind: 'ASSIGNMENT',
    version_before: 1,
    version_after: 2,
    actor_id: supervisor.id,
    role: 'SUPERVISOR',
    detail: { how: 'ASSIGNED', from: null, to: central.id },
  });
  expect(taken).toMatchObject({ detail: { how: 'TAKEN_AWAY', from: central.id, to: null } });
});

test('who may know a case takes it while nobody has it, and neither takes one that somebody has nor gives it to another', async () => {
  const caseId = await aCase(pool, central);
  expect(await assign(ncb, caseId, colleague.id)).toMatchObject(refusedFor('ROLE_MISSING'));
  expect(await assign(ncb, caseId, ncb.id)).toMatchObject({ answer: 'ASSIGNED' });
  expect(await factsOf(caseId)).toMatchObject([{ role: null, detail: { how: 'TAKEN', from: null, to: ncb.id } }]);
  const mfa = await officer(pool, 'mfa');
  expect(await assign(mfa, caseId, mfa.id, 2)).toMatchObject(refusedFor('ROLE_MISSING'));
});

test('an officer who reads only, is out of office, sees other cases, speaks for the person or is unknown cannot get it', async () => {
  const caseId = await aCase(pool, central);
  const [gone, counsel, machine] = await Promise.all([
    anOfficer(ownerPool, { active: false }),
    officer(pool, 'defence'),
    officer(pool, 'system'),
  ]);
  for (const unfit of [auditor, gone, prosecutor, counsel, machine])
    expect(await assign(supervisor, caseId, unfit.id)).toMatchObject(refusedFor('OFFICER_UNSUITABLE'));
  for (const id of [armenian.id, '00000000-0000-7000-8000-000000000000', 'nonsense'])
    expect(await assign(supervisor, caseId, id)).toMatchObject(refusedFor('OFFICER_UNKNOWN'));
  expect(await kept(caseId)).toEqual({ assigned_to: null, version: 1, last_sequence: 1 });
});

test('taking away from nobody, and giving to who has it, are refused', async () => {
  const caseId = await aCase(pool, central);
  expect(await assign(central, caseId, null)).toMatchObject(refusedFor('NOT_ASSIGNED'));
  await assign(central, caseId, colleague.id);
  expect(await assign(central, caseId, colleague.id, 2)).toMatchObject(refusedFor('ALREADY_ASSIGNED'));
  expect(await handOver(colleague, caseId, colleague.id)).toMatchObject(refusedFor('ALREADY_ASSIGNED'));
});

test('a case is handed over by the officer who has it or a supervisor, with a note, to an officer who may have it', async () => {
  const caseId = await aCase(pool, central);
  expect(await handOver(supervisor, caseId, colleague.id, 1)).toMatchObject(refusedFor('NOT_ASSIGNED'));
  await assign(central, caseId, central.id);
  expect(await handOver(ncb, caseId, auditor.id, 2, ' ')).toMatchObject(
    refusedFor('NOT_YOURS', 'NOTE_MISSING', 'OFFICER_UNSUITABLE'),
  );
  expect(await handOver(central, caseId, colleague.id)).toMatchObject({ answer: 'ASSIGNED' });
  expect(await handOver(supervisor, caseId, central.id, 3)).toMatchObject({ answer: 'ASSIGNED' });
  expect(await factsOf(caseId)).toMatchObject([
    { detail: { how: 'TAKEN' } },
    { detail: { how: 'HANDED_OVER', from: central.id, to: colleague.id }, note: 'leaves the unit', acting_for: null },
    { detail: { how: 'HANDED_OVER', from: colleague.id, to: central.id } },
  ]);
});

test('an auditor assigns nothing, another State sees nothing, and a version that never was is named', async () => {
  const caseId = await aCase(pool, central);
  await expect(assign(auditor, caseId, central.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(assign(armenian, caseId, armenian.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(assign(central, caseId, central.id, 7)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.expectedVersion',
  });
});

test('the same key gives the first answer again, and is an error for another officer', async () => {
  const caseId = await aCase(pool, central);
  const key = freshKey();
  const answers = await Promise.all(Array.from({ length: 8 }, () => assign(central, caseId, colleague.id, 1, key)));
  const facts = new Set(answers.map((answer) => (answer.answer === 'ASSIGNED' ? answer.factId : answer.answer)));
  expect(facts.size).toBe(1);
  expect(answers.filter((answer) => answer.answer === 'ASSIGNED' && !answer.replayed)).toHaveLength(1);
  await expect(assign(central, caseId, central.id, 1, key)).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
});

test('of forty officers who take the same case, one has it and the others learn that it moved on', async () => {
  const caseId = await aCase(pool, central);
  const officers = await Promise.all(
    Array.from({ length: 40 }, () => anOfficer(ownerPool, { roles: ['NCB_OFFICER'] })),
  );
  const answers = await Promise.all(officers.map((by) => assign(by, caseId, by.id)));
  expect(answers.filter(({ answer }) => answer === 'ASSIGNED')).toHaveLength(1);
  expect(answers.filter(({ answer }) => answer === 'MOVED_ON')).toHaveLength(39);
  const winner = officers[answers.findIndex(({ answer }) => answer === 'ASSIGNED')]!;
  expect(await kept(caseId)).toEqual({ assigned_to: winner.id, version: 2, last_sequence: 2 });
});

test('a refused assignment changes nothing and stands in the audit with its reasons', async () => {
  const caseId = await aCase(pool, central);
  await assign(supervisor, caseId, auditor.id);
  const { rows } = await ownerPool.query(
    `select operation, answer, detail from audit_entry where case_id = $1 order by id desc limit 1`,
    [caseId],
  );
  expect(rows).toEqual([
    { operation: 'assignCase', answer: 'REFUSED', detail: { officer: auditor.id, reasons: ['OFFICER_UNSUITABLE'] } },
  ]);
});
