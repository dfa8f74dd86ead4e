import type { Actor } from '../../src/casework/actor.js';
import { amendPerson } from '../../src/casework/amend-person.js';
import { decidePersonMatch, withdrawPersonMatch } from '../../src/casework/decide-person-match.js';
import { addIdentityDocument, withdrawIdentityDocument } from '../../src/casework/identity-documents.js';
import { addPersonName, withdrawPersonName } from '../../src/casework/person-names.js';
import { possibleDuplicates } from '../../src/casework/possible-duplicates.js';
import { endProtection, recordProtection, withdrawProtection } from '../../src/casework/protections.js';
import { searchPersons } from '../../src/casework/search-persons.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { aCase, freshKey, officer, OPENING } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let central: Actor;
let prosecutor: Actor;
let auditor: Actor;

beforeAll(async () => {
  central = await officer(pool, 'central-authority');
  prosecutor = await officer(pool, 'prosecutor');
  auditor = await officer(pool, 'auditor');
});

let people = 0;
/** A case about somebody with a name nobody else has; with the person's id. */
async function aPerson(more: Partial<typeof OPENING.requestedPerson> = {}, by: Actor = central) {
  people += 1;
  const names = [
    {
      fullName: `Testovka${'абвгдежз'[people % 8]!} ${'Қалпынбай'.slice(0, 4 + (people % 5))}${people}`,
      kind: 'BIRTH',
    },
  ];
  const caseId = await aCase(pool, by, { requestedPerson: { ...OPENING.requestedPerson, names, ...more } });
  const { rows } = await pool.query<{ id: string }>('select person_id as id from extradition_case where id = $1', [
    caseId,
  ]);
  return { caseId, personId: rows[0]!.id };
}

const addName = (personId: string, fullName: string, more: object = {}) =>
  addPersonName(desk, central, {
    personId,
    name: { fullName, kind: 'ALIAS' },
    ground: null,
    idempotencyKey: freshKey(),
    ...more,
  });
const facts = async (caseId: string) =>
  (
    await pool.query<{ sequence: number; kind: string; detail: { act?: string; personActId?: string } }>(
      'select sequence, kind, detail from case_fact where case_id = $1 order by sequence',
      [caseId],
    )
  ).rows;
const rowsOf = async (text: string, ...values: unknown[]) =>
  (await ownerPool.query<Record<string, unknown>>(text, values)).rows;
const acts = (personId: string) =>
  rowsOf('select * from person_act where person_id = $1 order by recorded_at, id', personId);
const found = async (name: string, viewer = central) =>
  (await searchPersons(pool, viewer, { names: [name], bornOn: null, bornIn: null, nationalities: null })).persons.map(
    (person) => person.personId,
  );

test('a name that is added is found, told on the case without a version, and recorded once however often it is asked', async () => {
  const { caseId, personId } = await aPerson();
  const idempotencyKey = freshKey();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => addName(personId, 'Жаңадан Қосылған', { idempotencyKey })),
  );
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ actId }) => actId)).size).toBe(1);
  expect(await found('Zhanadan Kosylgan')).toEqual([personId]);
  const told = (await facts(caseId)).at(-1)!;
  expect(told).toMatchObject({
    sequence: 2,
    kind: 'PERSON',
    detail: { act: 'NAME_ADDED', personActId: answers[0]!.actId },
  });
  expect(JSON.stringify(told)).not.toMatch(/Қосылған/);
  const { file } = await readCaseFile(pool, caseId);
  expect(file).toMatchObject({ version: 1, lastSequence: 2 });
  await expect(addName(personId, 'Басқа Есім', { idempotencyKey })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
  await expect(addName(personId, 'Жаңадан Қосылған')).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.name.fullName',
  });
});

test('an act on a person is told on every case of that person, whoever keeps it', async () => {
  const { caseId, personId } = await aPerson();
  const other = await aPerson();
  await ownerPool.query('update extradition_case set person_id = $1, authority_id = $3 where id = $2', [
    personId,
    other.caseId,
    prosecutor.authorityId,
  ]);
  await Promise.all([
    addName(personId, 'Екеуінде Бірдей'),
    addName(personId, 'Тағы Біреуі'),
    addName(personId, 'Соңғы Есім'),
  ]);
  for (const id of [caseId, other.caseId]) {
    const told = (await facts(id)).filter(({ kind }) => kind === 'PERSON');
    expect(told.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
  }
  const [one, two] = await Promise.all([facts(caseId), facts(other.caseId)]);
  expect(one.slice(1).map(({ detail }) => detail.personActId)).toEqual(
    two.slice(1).map(({ detail }) => detail.personActId),
  );
});

test('a withdrawn name is not found any more and stays on record; the last one cannot be withdrawn', async () => {
  const { personId } = await aPerson();
  await addName(personId, 'Қате Жазылған');
  const [row] = await rowsOf('select id from person_name where person_id = $1 and position = 2', personId);
  const nameId = row!.id as string;
  const withdraw = (id: string) =>
    withdrawPersonName(desk, central, { nameId: id, ground: 'another person', idempotencyKey: freshKey() });
  await withdraw(nameId);
  expect(await found('Қате Жазылған')).toEqual([]);
  expect((await rowsOf('select full_name, withdrawn_at from person_name where id = $1', nameId))[0]).toMatchObject({
    full_name: 'Қате Жазылған',
    withdrawn_at: expect.any(Date) as Date,
  });
  await expect(withdraw(nameId)).rejects.toMatchObject({ field: 'input.nameId' });
  const [first] = await rowsOf('select id from person_name where person_id = $1 and position = 1', personId);
  await expect(withdraw(first!.id as string)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await addName(personId, 'Қате Жазылған');
  expect(await found('Қате Жазылған')).toEqual([personId]);
});

test.each([
  ['791028302729', null, /check digit/],
  ['791028302728', '1981', /born on 1979-10-28/],
  ['790231302728', null, /no day/],
])('the IIN %s of somebody born %s is refused with the reason', async (number, bornOn, says) => {
  const { personId } = await aPerson({ bornOn });
  const asked = {
    personId,
    kind: 'IIN' as const,
    number,
    country: null,
    issuedOn: null,
    validUntil: null,
    idempotencyKey: freshKey(),
  };
  const refused = addIdentityDocument(desk, central, asked);
  await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.number' });
  await expect(refused).rejects.toThrow(says);
  expect(await acts(personId)).toEqual([]);
});

test('an IIN binds the birth date: neither can be made to contradict the other', async () => {
  const { personId } = await aPerson({ bornOn: '1979' });
  const document = {
    personId,
    kind: 'IIN' as const,
    number: '791028302728',
    country: null,
    issuedOn: null,
    validUntil: null,
  };
  await addIdentityDocument(desk, central, { ...document, idempotencyKey: freshKey() });
  const amend = (more: object) =>
    amendPerson(desk, central, { personId, ground: 'birth certificate', idempotencyKey: freshKey(), ...more });
  await expect(amend({ bornOn: '1981-01-01' })).rejects.toMatchObject({ field: 'input.bornOn' });
  await amend({ bornOn: '1979-10-28', nationalities: ['KZ', 'RU'] });
  expect((await acts(personId)).at(-1)).toMatchObject({
    act: 'PARTICULARS_AMENDED',
    changes: [
      { field: 'bornOn', from: '1979', to: '1979-10-28' },
      { field: 'nationalities', from: 'KZ', to: 'KZ RU' },
    ],
  });
  await expect(amend({ sex: null })).rejects.toThrow(/already/);
  await expect(amend({ nationalities: ['XX'] })).rejects.toMatchObject({ field: 'input.nationalities' });
  await expect(amend({ bornOn: '2190' })).rejects.toMatchObject({ field: 'input.bornOn' });
});

test('a claim for asylum stands on the file of every case until its end is recorded', async () => {
  const { caseId, personId } = await aPerson();
  await recordProtection(desk, central, {
    personId,
    kind: 'ASYLUM_SOUGHT',
    country: 'KZ',
    since: '2025-03',
    until: null,
    outcome: null,
    source: 'letter of the migration service',
    idempotencyKey: freshKey(),
  });
  const [claim] = (await readCaseFile(pool, caseId)).file.protections;
  expect(claim).toMatchObject({ kind: 'ASYLUM_SOUGHT', since: '2025-03', until: null, outcome: null });
  const end = (more: object) =>
    endProtection(desk, central, {
      protectionId: claim!.id,
      until: '2025-06-01',
      outcome: 'REFUSED',
      source: 'judgment',
      idempotencyKey: freshKey(),
      ...more,
    });
  await expect(end({ until: '2025-02-01' })).rejects.toMatchObject({ field: 'input.until' });
  await expect(end({ outcome: null })).rejects.toMatchObject({ field: 'input.outcome' });
  await end({});
  expect((await readCaseFile(pool, caseId)).file.protections).toMatchObject([
    { until: '2025-06-01', outcome: 'REFUSED' },
  ]);
  await expect(end({})).rejects.toMatchObject({ field: 'input.protectionId' });
  await withdrawProtection(desk, central, {
    protectionId: claim!.id,
    ground: 'another person',
    idempotencyKey: freshKey(),
  });
  expect((await readCaseFile(pool, caseId)).file.protections).toEqual([]);
  expect((await acts(personId)).map(({ act }) => act)).toEqual([
    'PROTECTION_RECORDED',
    'PROTECTION_ENDED',
    'PROTECTION_WITHDRAWN',
  ]);
});

test('who may not know the person is told what one is told who asks for nonsense, and who only reads may not act', async () => {
  const { personId } = await aPerson();
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const add = (by: Actor, id: string) =>
    addPersonName(desk, by, {
      personId: id,
      name: { fullName: 'X Y', kind: 'ALIAS' },
      ground: null,
      idempotencyKey: freshKey(),
    });
  const messages = await Promise.all(
    [add(prosecutor, personId), add(prosecutor, nowhere)].map((asked) => asked.catch((error: Error) => error.message)),
  );
  expect(new Set(messages).size).toBe(1);
  await expect(add(prosecutor, personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(add(auditor, personId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    withdrawIdentityDocument(desk, central, { documentId: nowhere, ground: 'x', idempotencyKey: freshKey() }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await acts(personId)).toEqual([]);
  const audited = await rowsOf(
    `select answer, case_id from audit_entry where operation = 'addPersonName' and actor = 'prosecutor'`,
  );
  expect(audited.every(({ answer, case_id }) => answer === 'NOT_FOUND' && case_id === null)).toBe(true);
});

test('two records are suggested to each other and never joined; a decision changes neither, and can be taken back', async () => {
  const one = await aPerson({
    names: [{ fullName: 'Қосарланған Мысалжан Ойдарұлы', kind: 'BIRTH' }],
    bornOn: '1981-03-09',
  });
  const two = await aPerson({ names: [{ fullName: 'KOSARLANGAN<<MYSALZHAN', kind: 'PASSPORT_MRZ' }], bornOn: '1981' });
  const elsewhen = await aPerson({ names: [{ fullName: 'Kosarlangan Mysalzhan', kind: 'ALIAS' }], bornOn: '1975' });
  const suggested = async (personId: string) =>
    (await possibleDuplicates(pool, central, personId)).map((person) => person.personId);
  expect(await suggested(one.personId)).toEqual([two.personId]);
  expect(await suggested(two.personId)).toEqual([one.personId]);
  const before = await rowsOf('select * from person_name where person_id = any($1) order by id', [
    one.personId,
    two.personId,
  ]);
  const pair = { personId: one.personId, otherPersonId: two.personId, ground: 'fingerprints' };
  const decide = (decision: 'SAME' | 'DIFFERENT') =>
    decidePersonMatch(desk, central, { ...pair, decision, idempotencyKey: freshKey() });
  await decide('SAME');
  await expect(decide('SAME')).rejects.toMatchObject({ field: 'input.decision' });
  expect(await suggested(one.personId)).toEqual([]);
  expect(await suggested(two.personId)).toEqual([]);
  expect(
    await rowsOf('select * from person_name where person_id = any($1) order by id', [one.personId, two.personId]),
  ).toEqual(before);
  expect(
    await rowsOf('select person_id, decision from person_match where ground = $1 order by 1', 'fingerprints'),
  ).toHaveLength(2);
  await withdrawPersonMatch(desk, central, { ...pair, idempotencyKey: freshKey() });
  expect(await suggested(two.personId)).toEqual([one.personId]);
  await decide('DIFFERENT');
  expect(await suggested(one.personId)).toEqual([]);
  expect((await acts(one.personId)).map(({ act }) => act)).toEqual([
    'DECIDED_SAME',
    'DECISION_WITHDRAWN',
    'DECIDED_DIFFERENT',
  ]);
  for (const { caseId } of [one, two])
    expect((await facts(caseId)).filter(({ kind }) => kind === 'PERSON')).toHaveLength(3);
  expect(await facts(elsewhen.caseId)).toHaveLength(1);
});

test('a shared document suggests two records whatever their names', async () => {
  const [one, two] = [await aPerson(), await aPerson()];
  for (const { personId } of [one, two])
    await addIdentityDocument(desk, central, {
      personId,
      kind: 'PASSPORT',
      number: personId === one.personId ? 'N 0912-345' : 'n0912345',
      country: 'KZ',
      issuedOn: null,
      validUntil: null,
      idempotencyKey: freshKey(),
    });
  expect(await possibleDuplicates(pool, central, one.personId)).toMatchObject([
    { personId: two.personId, sameDocument: true, score: 1 },
  ]);
});

test('the history of a person cannot be altered', async () => {
  await expect(ownerPool.query('update person_act set ground = null')).rejects.toThrow(/append-only/);
  await expect(pool.query('delete from person_name')).rejects.toThrow(/permission denied/);
});
