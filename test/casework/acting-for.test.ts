import type { Actor } from '../../src/casework/actor.js';
import { endAbsence } from '../../src/casework/end-absence.js';
import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import { previewCaseEvent } from '../../src/casework/preview-case-event.js';
import { caseIdOf } from '../../src/extradition/case-id.js';
import { recordAbsence } from '../../src/casework/record-absence.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { aDraft, anEvent, freshKey, officer } from '../support/a-case.js';
import { anOfficer } from '../support/an-officer.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let central: Actor;
let away: Actor;
let deputy: Actor;
let absenceId: string;

beforeAll(async () => {
  central = await officer(pool, 'central-authority');
  away = await anOfficer(ownerPool, { roles: ['NCB_OFFICER'] });
  deputy = await anOfficer(ownerPool, { roles: ['NCB_OFFICER'] });
  const { rows } = await ownerPool.query<{ from: Date; until: Date }>(
    `select dedere_now() - interval '1 day' as from, dedere_now() + interval '9 days' as until`,
  );
  const span = { from: rows[0]!.from.toISOString(), until: rows[0]!.until.toISOString() };
  const asked = { officerId: null, deputyId: deputy.id, ...span, reason: 'leave', idempotencyKey: freshKey() };
  const answer = await recordAbsence(desk, away, asked);
  absenceId = answer.answer === 'RECORDED' ? answer.absenceId : '';
});

const LOCATED = { occurredAt: '2025-01-13T09:20:00+04:00', expectedVersion: 2 } as const;
const located = (caseId: string, by: Actor, actingFor: string | null) =>
  recordCaseEvent(desk, by, anEvent(caseId, 'PERSON_LOCATED', { ...LOCATED, actingFor }));
const notDeputy = { answer: 'REFUSED', reasons: [{ code: 'NOT_DEPUTY' }] };

test('a deputy records in the place of the officer who is away, and the history keeps both', async () => {
  const caseId = await aDraft(pool, central);
  expect(await located(caseId, deputy, away.id)).toMatchObject({ answer: 'RECORDED' });
  const { rows } = await ownerPool.query(
    `select actor_id, acting_for, role from case_fact where case_id = $1 and event = 'PERSON_LOCATED'`,
    [caseId],
  );
  expect(rows).toEqual([{ actor_id: deputy.id, acting_for: away.id, role: 'NCB_OFFICER' }]);
  const { file } = await readCaseFile(pool, caseId);
  expect(file.history.at(-1)).toMatchObject({ actorId: deputy.id, actingForId: away.id });
  expect(file.history[0]).toMatchObject({ actorId: central.id, actingForId: null });
});

test('who stands in for another, for nobody, or for oneself is refused, and so is a name that is none', async () => {
  const caseId = await aDraft(pool, central);
  for (const [by, actingFor] of [
    [deputy, central.id],
    [central, away.id],
    [away, away.id],
    [deputy, 'nonsense'],
  ] as const)
    expect(await located(caseId, by, actingFor)).toMatchObject({
      answer: 'REFUSED',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'NOT_DEPUTY' })]),
    });
});

test('a preview says of a deputy, and of a duplicate, what the act would be told', async () => {
  const [caseId, other] = [await aDraft(pool, central), await aDraft(pool, central)];
  const preview = async (by: Actor, input: RecordCaseEventInput) =>
    (await previewCaseEvent(desk, by, input, () => undefined)).reasons.map(({ code }) => code);
  const asDeputy = anEvent(caseId, 'PERSON_LOCATED', { ...LOCATED, actingFor: away.id });
  expect(await preview(deputy, asDeputy)).toEqual([]);
  expect(await preview(deputy, { ...asDeputy, actingFor: central.id })).toEqual(['NOT_DEPUTY']);
  const joined = (id: string) =>
    anEvent(caseId, 'DUPLICATE_JOINED', { expectedVersion: 2, note: 'x', facts: { into: caseIdOf(id) } });
  expect(await preview(central, joined(other))).toEqual([]);
  expect(await preview(central, joined(caseId))).toEqual(['SAME_CASE']);
  expect(await preview(central, joined('00000000-0000-7000-8000-000000000000'))).toEqual(['CASE_UNKNOWN']);
});

test('the same act for oneself is another act: the key tells them apart', async () => {
  const caseId = await aDraft(pool, central);
  const ask = anEvent(caseId, 'PERSON_LOCATED', { ...LOCATED, actingFor: away.id });
  await recordCaseEvent(desk, deputy, ask);
  await expect(recordCaseEvent(desk, deputy, { ...ask, actingFor: null })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

test('with the end of the absence nobody stands in any more', async () => {
  const caseId = await aDraft(pool, central);
  await endAbsence(desk, away, { absenceId, idempotencyKey: freshKey() });
  expect(await located(caseId, deputy, away.id)).toMatchObject(notDeputy);
  expect(await located(caseId, deputy, null)).toMatchObject({ answer: 'RECORDED' });
});
