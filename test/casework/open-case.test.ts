import type { Actor } from '../../src/casework/actor.js';
import { openCase } from '../../src/casework/open-case.js';
import { parseReference } from '../../src/extradition/reference-number.js';
import { freshKey, officer, OPENING } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let centralAuthority: Actor;
let prosecutor: Actor;
let auditor: Actor;

beforeAll(async () => {
  centralAuthority = await officer(pool, 'central-authority');
  prosecutor = await officer(pool, 'prosecutor');
  auditor = await officer(pool, 'auditor');
});

const asked = (more: Partial<typeof OPENING> = {}) => ({ ...OPENING, idempotencyKey: freshKey(), ...more });
const caseOf = async (caseId: string) =>
  (await ownerPool.query<Record<string, unknown>>('select * from extradition_case where id = $1', [caseId])).rows[0];

test('forty officers who open at once get forty numbers without a hole, each with its check digit', async () => {
  const opened = await Promise.all(Array.from({ length: 40 }, () => openCase(desk, centralAuthority, asked())));
  expect(opened.every(({ answer }) => answer === 'OPENED')).toBe(true);
  const { rows } = await ownerPool.query<{ reference: string; reference_number: number }>(
    'select reference, reference_number from extradition_case order by reference_number',
  );
  expect(rows.map(({ reference_number }) => reference_number)).toEqual(rows.map((_, index) => index + 1));
  for (const { reference, reference_number } of rows)
    expect(parseReference(reference)).toMatchObject({ homeState: 'KZ', number: reference_number });
});

test('the same key opens one file, however often and however much at once; with other content it is an error', async () => {
  const input = asked();
  const opened = await Promise.all(Array.from({ length: 6 }, () => openCase(desk, centralAuthority, input)));
  expect(new Set(opened.map((answer) => (answer.answer === 'OPENED' ? answer.caseId : 'REFUSED'))).size).toBe(1);
  expect(opened.filter((answer) => answer.answer === 'OPENED' && !answer.replayed)).toHaveLength(1);
  await expect(openCase(desk, centralAuthority, { ...input, priority: 'URGENT' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

test('a new file stands before the beginning, under the profile and zone of its home State', async () => {
  const opened = await openCase(desk, centralAuthority, asked());
  if (opened.answer !== 'OPENED') throw new Error('refused');
  expect(await caseOf(opened.caseId)).toMatchObject({
    status: 'NEW',
    custody: 'AT_LARGE',
    hold: 'CLEAR',
    version: 1,
    last_sequence: 1,
    profile: 'KZ',
    time_zone: 'Asia/Almaty',
    instruments: ['ETS24'],
  });
});

test("an officer of a unit opens files of that unit, and of no other's", async () => {
  const opened = await openCase(desk, prosecutor, asked());
  if (opened.answer !== 'OPENED') throw new Error('refused');
  expect((await caseOf(opened.caseId))!.authority_id).toBe(prosecutor.authorityId);
  await expect(openCase(desk, prosecutor, asked({ authorityId: centralAuthority.authorityId }))).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.authorityId',
  });
});

test.each([
  ['a State that is not', { counterpart: 'XX' }, 'input.counterpart'],
  [
    'a nationality that is not',
    { requestedPerson: { ...OPENING.requestedPerson, nationalities: ['XX'] } },
    'input.requestedPerson.nationalities',
  ],
  ['an instrument that is not', { legalBasis: 'NONSENSE' }, 'input.legalBasis'],
  ['a home State one does not act for', { homeState: 'AM' }, 'input.homeState'],
])('%s is named, and nothing is written', async (_, more, field) => {
  const before = await ownerPool.query('select count(*) from person');
  await expect(openCase(desk, centralAuthority, asked(more))).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  expect((await ownerPool.query('select count(*) from person')).rows).toEqual(before.rows);
});

test('who may record no first event may open no file; a State cannot ask itself', async () => {
  const refused = await openCase(desk, auditor, asked({ counterpart: 'KZ' }));
  expect(refused).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'ROLE_MISSING' }, { code: 'FACT_INVALID' }] });
});
