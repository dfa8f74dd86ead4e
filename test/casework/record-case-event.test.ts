import type { Actor } from '../../src/casework/actor.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { linkDocument } from '../../src/casework/link-document.js';
import { aCase, aDocument, aDraft, anEvent, freshKey, officer } from '../support/a-case.js';
import { lockCase } from '../../src/storage/read-case-file.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let centralAuthority: Actor;
let ncb: Actor;
let mfa: Actor;
let auditor: Actor;
let armenian: Actor;

beforeAll(async () => {
  [centralAuthority, ncb, mfa, auditor, armenian] = (await Promise.all(
    ['central-authority', 'ncb', 'mfa', 'auditor', 'am-central-authority'].map((subject) => officer(pool, subject)),
  )) as [Actor, Actor, Actor, Actor, Actor];
});

const one = async <T>(text: string, values: unknown[]): Promise<T> =>
  (await ownerPool.query(text, values)).rows[0] as T;
const stateOf = (caseId: string) =>
  one<{ status: string; version: number; last_sequence: number }>(
    'select status, version, last_sequence from extradition_case where id = $1',
    [caseId],
  );
const factsOf = async (caseId: string) =>
  (
    await ownerPool.query<{ kind: string; sequence: number; event: string | null }>(
      'select kind, sequence, event from case_fact where case_id = $1 order by sequence',
      [caseId],
    )
  ).rows;

/** Whose message it is and how sure, as every event of custody abroad must say (I-10). */
const TOLD = { source: 'NCB of the requested State', confidence: 'CONFIRMED' };
const LOCATED = { occurredAt: '2025-01-13T09:20:00+04:00', expectedVersion: 2 } as const;

test('an event moves the case, starts its limits and stands in the history with what it changed', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const detained = await recordCaseEvent(
    desk,
    ncb,
    anEvent(caseId, 'DETAINED', {
      expectedVersion: 2,
      facts: TOLD,
      documentIds: [await aDocument(pool, ncb, caseId, 'DETENTION_PROTOCOL')],
    }),
  );
  expect(detained.answer).toBe('RECORDED');
  expect(await stateOf(caseId)).toMatchObject({ status: 'DRAFT', version: 3 });
  const { rows } = await ownerPool.query(
    'select rule_id, outcome, due_at, responsible from deadline where case_id = $1 order by rule_id',
    [caseId],
  );
  expect(rows).toEqual([
    {
      rule_id: 'ETS24-16-18D',
      outcome: 'RUNNING',
      due_at: new Date('2025-01-31T20:00:00Z'),
      responsible: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
    },
    {
      rule_id: 'ETS24-16-40D',
      outcome: 'RUNNING',
      due_at: new Date('2025-02-22T20:00:00Z'),
      responsible: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
    },
  ]);
  const facts = await factsOf(caseId);
  expect(facts.map(({ sequence }) => sequence)).toEqual(facts.map((_, index) => index + 1));
  expect(facts.filter(({ kind }) => kind === 'DEADLINE')).toHaveLength(2);
});

test('of fifty officers who decide on the same version, one is heard and the others learn what happened', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const asks = Array.from({ length: 50 }, () => recordCaseEvent(desk, ncb, anEvent(caseId, 'PERSON_LOCATED', LOCATED)));
  const answers = await Promise.all(asks);
  expect(answers.filter(({ answer }) => answer === 'RECORDED')).toHaveLength(1);
  expect(answers.filter(({ answer }) => answer === 'MOVED_ON')).toHaveLength(49);
  expect(await stateOf(caseId)).toMatchObject({ status: 'LOCATED', version: 3 });
  const audited = await ownerPool.query(
    `select answer, count(*)::int from audit_entry where case_id = $1 and operation = 'recordCaseEvent' group by answer order by answer`,
    [caseId],
  );
  expect(audited.rows).toEqual([
    { answer: 'GRANTED', count: 2 },
    { answer: 'MOVED_ON', count: 49 },
  ]);
});

test('the same key gives the first answer again, however often and however much at once', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const input = anEvent(caseId, 'PERSON_LOCATED', LOCATED);
  const answers = await Promise.all(Array.from({ length: 8 }, () => recordCaseEvent(desk, ncb, input)));
  const facts = new Set(answers.map((answer) => (answer.answer === 'RECORDED' ? answer.factId : answer.answer)));
  expect(facts.size).toBe(1);
  expect(answers.filter((answer) => answer.answer === 'RECORDED' && !answer.replayed)).toHaveLength(1);
  expect((await factsOf(caseId)).filter(({ event }) => event === 'PERSON_LOCATED')).toHaveLength(1);
});

test('the same key with other content is an error, on the same case and on another one at the same moment', async () => {
  const [caseId, otherId] = await Promise.all([aDraft(pool, centralAuthority), aDraft(pool, centralAuthority)]);
  const idempotencyKey = freshKey();
  const answers = await Promise.allSettled(
    [caseId, otherId].map((id) =>
      recordCaseEvent(desk, ncb, anEvent(id, 'PERSON_LOCATED', { ...LOCATED, idempotencyKey })),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'IDEMPOTENCY_MISMATCH' },
  });
  const winner = (await stateOf(caseId)).version === 3 ? caseId : otherId;
  await expect(
    recordCaseEvent(desk, ncb, anEvent(winner, 'PERSON_LOCATED', { ...LOCATED, idempotencyKey, note: 'other' })),
  ).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
});

test('a refused attempt binds no key: with the input mended the key serves', async () => {
  const caseId = await aCase(pool, centralAuthority);
  const idempotencyKey = freshKey();
  const refused = await recordCaseEvent(desk, centralAuthority, anEvent(caseId, 'CASE_OPENED', { idempotencyKey }));
  expect(refused).toMatchObject({ answer: 'REFUSED' });
  const documentIds = [await aDocument(pool, centralAuthority, caseId, 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT')];
  const mended = await recordCaseEvent(
    desk,
    centralAuthority,
    anEvent(caseId, 'CASE_OPENED', { idempotencyKey, documentIds }),
  );
  expect(mended).toMatchObject({ answer: 'RECORDED', replayed: false });
});

test('a refusal names all its reasons, changes nothing and is audited', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const before = await stateOf(caseId);
  const ask = anEvent(caseId, 'DETAINED', {
    expectedVersion: 2,
    occurredAt: '2199-01-01T00:00:00Z',
    documentIds: ['nonsense'],
    facts: { nonsense: 1 },
  });
  const answer = await recordCaseEvent(desk, mfa, ask);
  const codes = ['OCCURRED_IN_FUTURE', 'ROLE_MISSING', 'DOCUMENT_UNKNOWN', 'DOCUMENT_MISSING', 'FACT_INVALID'];
  // What custody abroad must say is missing as well.
  codes.push('FACT_MISSING', 'FACT_MISSING');
  expect(answer).toMatchObject({ answer: 'REFUSED', reasons: codes.map((code) => ({ code })) });
  expect(await stateOf(caseId)).toEqual(before);
  expect(
    await one('select answer, detail from audit_entry where case_id = $1 order by id desc limit 1', [caseId]),
  ).toEqual({
    answer: 'REFUSED',
    detail: { event: 'DETAINED', reasons: codes },
  });
});

test('a case of another State and a case that does not exist look alike, and both attempts are audited', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const foreign = await recordCaseEvent(desk, armenian, anEvent(caseId, 'PERSON_LOCATED', LOCATED)).catch(
    (error: unknown) => error,
  );
  const absent = await recordCaseEvent(
    desk,
    armenian,
    anEvent('00000000-0000-7000-8000-000000000000', 'PERSON_LOCATED', LOCATED),
  ).catch((error: unknown) => error);
  expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
  expect(absent).toEqual(foreign);
  const { count } = await one<{ count: number }>(
    `select count(*)::int from audit_entry where actor = 'am-central-authority' and answer = 'NOT_FOUND'`,
    [],
  );
  expect(count).toBe(2);
});

test('who may not know a case does not wait for it: waiting would tell that it is there', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const holder = await pool.connect();
  try {
    await holder.query('begin');
    await lockCase(holder, caseId);
    // Had it to wait, it would end with the error of the lock's time limit.
    await expect(recordCaseEvent(desk, armenian, anEvent(caseId, 'PERSON_LOCATED', LOCATED))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  } finally {
    await holder.query('rollback');
    holder.release();
  }
});

test('a fact from the future is refused, five seconds are forgiven', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const { now } = await one<{ now: Date }>('select dedere_now() as now', []);
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
  const late = await recordCaseEvent(
    desk,
    ncb,
    anEvent(caseId, 'PERSON_LOCATED', { ...LOCATED, occurredAt: at(60_000) }),
  );
  expect(late).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'OCCURRED_IN_FUTURE' }] });
  const near = await recordCaseEvent(
    desk,
    ncb,
    anEvent(caseId, 'PERSON_LOCATED', { ...LOCATED, occurredAt: at(3_000) }),
  );
  expect(near).toMatchObject({ answer: 'RECORDED' });
});

test("another case's document and a withdrawn one do not count", async () => {
  const [caseId, otherId] = await Promise.all([aDraft(pool, centralAuthority), aDraft(pool, centralAuthority)]);
  const foreign = await aDocument(pool, ncb, otherId, 'DETENTION_PROTOCOL');
  const answer = await recordCaseEvent(
    desk,
    ncb,
    anEvent(caseId, 'DETAINED', { expectedVersion: 2, facts: TOLD, documentIds: [foreign] }),
  );
  expect(answer).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'DOCUMENT_UNKNOWN' }, { code: 'DOCUMENT_MISSING' }],
  });
});

test('a link moves the count of facts and not the version; an auditor may not link', async () => {
  const caseId = await aDraft(pool, centralAuthority);
  const before = await stateOf(caseId);
  await aDocument(pool, ncb, caseId, 'WANTED_DECISION');
  expect(await stateOf(caseId)).toEqual({ ...before, last_sequence: before.last_sequence + 1 });
  const link = {
    caseId,
    kind: 'WANTED_DECISION',
    title: 'x',
    url: 'https://files.dedere.example/x',
    sha256: 'a'.repeat(64),
    language: null,
    issuedOn: null,
    idempotencyKey: freshKey(),
  } as const;
  await expect(linkDocument(desk, auditor, link)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await one('select answer from audit_entry where actor = $1 order by id desc limit 1', ['auditor'])).toEqual({
    answer: 'REFUSED',
  });
});

test.each([
  'http://files.dedere.example/x',
  'https://user:secret@files.dedere.example/x',
  'https://127.1/x',
  'https://0x7f.1/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://localhost/x',
  'javascript:alert(1)',
  'data:text/plain,x',
  'file:///etc/passwd',
  'nonsense',
])('the link %s is not taken', async (url) => {
  const caseId = await aCase(pool, centralAuthority);
  const link = {
    caseId,
    kind: 'WANTED_DECISION',
    title: 'x',
    url,
    sha256: 'a'.repeat(64),
    language: null,
    issuedOn: null,
    idempotencyKey: freshKey(),
  } as const;
  await expect(linkDocument(desk, centralAuthority, link)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.url',
  });
});

test('the database itself refuses to change what is on record', async () => {
  await aDraft(pool, centralAuthority);
  for (const table of ['case_fact', 'audit_entry', 'bound_key']) {
    await expect(ownerPool.query(`delete from ${table}`)).rejects.toThrow('append-only');
    await expect(pool.query(`delete from ${table}`)).rejects.toThrow('permission denied');
  }
});

test('the server works in a role that owns nothing', async () => {
  const { rows } = await pool.query(
    `select current_user as role, (select count(*)::int from pg_tables where tableowner = current_user) as owned`,
  );
  expect(rows).toEqual([{ role: 'dedere_server', owned: 0 }]);
});
