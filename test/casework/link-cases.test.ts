import type { Actor } from '../../src/casework/actor.js';
import { linkCases, type LinkCasesInput } from '../../src/casework/link-cases.js';
import { unlinkCases } from '../../src/casework/unlink-cases.js';
import { lockCase } from '../../src/storage/read-case-file.js';
import { nextFact, writeCaseFacts } from '../../src/storage/write-case-facts.js';
import { queueForCases } from '../../src/storage/queue-for-case.js';
import { aCase, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let central: Actor;
let prosecutor: Actor;
let auditor: Actor;

beforeAll(async () => {
  [central, prosecutor, auditor] = (await Promise.all(
    ['central-authority', 'prosecutor', 'auditor'].map((subject) => officer(pool, subject)),
  )) as [Actor, Actor, Actor];
});

const twoCases = async (): Promise<[string, string]> => [await aCase(pool, central), await aCase(pool, central)];
const asked = (caseId: string, otherCaseId: string, more: Partial<LinkCasesInput> = {}): LinkCasesInput => ({
  caseId,
  otherCaseId,
  kind: 'SAME_PERSON',
  note: null,
  idempotencyKey: freshKey(),
  ...more,
});
const link = (...given: Parameters<typeof asked>) => linkCases(desk, central, asked(...given));
const unlink = (...given: Parameters<typeof asked>) => unlinkCases(desk, central, asked(...given));
const standing = async (caseId: string) =>
  (
    await ownerPool.query<Record<string, unknown>>(
      'select other_case_id, relation, note from case_link where case_id = $1 and unlinked_at is null order by relation',
      [caseId],
    )
  ).rows;
const told = async (caseId: string) =>
  (
    await ownerPool.query<{ detail: object; note: string | null; sequence: number }>(
      `select detail, note, sequence from case_fact where case_id = $1 and kind = 'CASE_LINK' order by sequence`,
      [caseId],
    )
  ).rows;
const rowOf = async (caseId: string) =>
  (
    await ownerPool.query<{ version: number; last_sequence: number; updated_at: Date }>(
      'select version, last_sequence, updated_at from extradition_case where id = $1',
      [caseId],
    )
  ).rows[0]!;
const refusedFor = (...codes: string[]) => ({ answer: 'REFUSED', reasons: codes.map((code) => ({ code })) });

test('a link is told on both cases as each sees it, and moves neither the version nor the instant of the last change', async () => {
  const [one, other] = await twoCases();
  const before = await rowOf(one);
  const linked = await link(one, other, { kind: 'FOLLOWS', note: 'second attempt' });
  expect(linked).toEqual({ answer: 'LINKED', caseId: one, otherCaseId: other, replayed: false });
  expect(await standing(one)).toEqual([{ other_case_id: other, relation: 'FOLLOWS', note: 'second attempt' }]);
  expect(await standing(other)).toEqual([{ other_case_id: one, relation: 'FOLLOWED_BY', note: 'second attempt' }]);
  const detail = { change: 'LINKED', relation: 'FOLLOWS', otherCase: other };
  expect(await told(one)).toEqual([{ detail, note: 'second attempt', sequence: 2 }]);
  expect(await told(other)).toMatchObject([{ detail: { relation: 'FOLLOWED_BY', otherCase: one }, sequence: 2 }]);
  expect(await rowOf(one)).toEqual({ ...before, last_sequence: 2 });
});

test('a link is undone with a note, from either side, and can be made anew', async () => {
  const [one, other] = await twoCases();
  await link(one, other);
  expect(await unlink(other, one, { note: ' ' })).toMatchObject(refusedFor('NOTE_MISSING'));
  expect(await unlink(other, one, { kind: 'RELATED' })).toMatchObject(refusedFor('NOT_LINKED', 'NOTE_MISSING'));
  expect(await unlink(other, one, { note: 'a namesake' })).toMatchObject({ answer: 'UNLINKED', replayed: false });
  expect(await standing(one)).toEqual([]);
  expect(await unlink(one, other, { note: 'again' })).toMatchObject(refusedFor('NOT_LINKED'));
  expect(await link(one, other)).toMatchObject({ answer: 'LINKED' });
  expect(await told(other)).toMatchObject([
    { detail: { change: 'LINKED' } },
    { detail: { change: 'UNLINKED' }, note: 'a namesake' },
    { detail: { change: 'LINKED' } },
  ]);
});

test('a case with itself, twice, the other way round and competing outgoing requests are refused', async () => {
  const [one, other] = await twoCases();
  expect(await link(one, one)).toMatchObject(refusedFor('SAME_CASE'));
  expect(await unlink(one, one)).toMatchObject(refusedFor('SAME_CASE'));
  await link(one, other, { kind: 'FOLLOWS' });
  expect(await link(one, other, { kind: 'FOLLOWS' })).toMatchObject(refusedFor('ALREADY_LINKED'));
  expect(await link(other, one, { kind: 'FOLLOWS' })).toMatchObject(refusedFor('ALREADY_LINKED'));
  expect(await link(one, other, { kind: 'COMPETING_REQUEST' })).toMatchObject(refusedFor('OTHER_CASE_UNSUITABLE'));
  expect(await link(one, other, { kind: 'RELATED' })).toMatchObject({ answer: 'LINKED' });
});

test('an unknown other case and one that is not for the officer to see look alike, and both attempts are audited', async () => {
  const own = await aCase(pool, prosecutor);
  const hidden = await aCase(pool, central);
  const tryIt = (otherCaseId: string) =>
    linkCases(desk, prosecutor, asked(own, otherCaseId)).catch((error: unknown) => error);
  const [absent, notVisible] = [await tryIt('00000000-0000-7000-8000-000000000000'), await tryIt(hidden)];
  expect(absent).toMatchObject({ code: 'NOT_FOUND', field: 'input.otherCaseId' });
  expect(notVisible).toEqual(absent);
  const { rows } = await ownerPool.query(
    `select answer, case_id from audit_entry where operation = 'linkCases' and actor = 'prosecutor'`,
  );
  expect(rows).toEqual([
    { answer: 'NOT_FOUND', case_id: own },
    { answer: 'NOT_FOUND', case_id: own },
  ]);
  await expect(linkCases(desk, auditor, asked(own, hidden))).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('who may not know the other case does not wait for it: waiting would tell that it is there', async () => {
  const [own, hidden] = [await aCase(pool, prosecutor), await aCase(pool, central)];
  const holder = await pool.connect();
  try {
    await holder.query('begin');
    await lockCase(holder, hidden);
    // Had it to wait, it would end with the error of the lock's time limit.
    await expect(linkCases(desk, prosecutor, asked(own, hidden))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  } finally {
    await holder.query('rollback');
    holder.release();
  }
});

test('the same key gives the first answer again, however much at once, and is an error for other cases', async () => {
  const [one, other] = await twoCases();
  const idempotencyKey = freshKey();
  const answers = await Promise.all(Array.from({ length: 8 }, () => link(one, other, { idempotencyKey })));
  expect(answers.filter((answer) => answer.answer === 'LINKED' && !answer.replayed)).toHaveLength(1);
  expect(await told(one)).toHaveLength(1);
  await expect(link(other, one, { idempotencyKey })).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
});

test('cases linked in a ring from many sides at once wait for each other and never for ever; no two facts share a number', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => aCase(pool, central)));
  const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
  const both = pairs.flatMap(([one, other]) => [asked(one, other), asked(other, one)]);
  const answers = await Promise.all(both.map((input) => linkCases(desk, central, input)));
  expect(answers.filter(({ answer }) => answer === 'LINKED')).toHaveLength(pairs.length);
  expect(answers.filter(({ answer }) => answer === 'REFUSED')).toHaveLength(pairs.length);
  for (const id of ids) {
    expect((await told(id)).map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5, 6]);
    expect(await rowOf(id)).toMatchObject({ last_sequence: 6, version: 1 });
  }
  const { rows } = await ownerPool.query<{ deadlocks: string }>(
    'select deadlocks::text from pg_stat_database where datname = current_database()',
  );
  expect(rows[0]!.deadlocks).toBe('0');
});

test('an act that waits for its second case has no transaction id yet, so the feed keeps the order of each case', async () => {
  const [one, other] = (await twoCases()).sort();
  const holder = await pool.connect();
  await holder.query('begin');
  await queueForCases(holder, [other]);
  const linking = link(one, other);
  const waiting = `select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid) where not granted and a.datname = current_database()`;
  while ((await ownerPool.query<{ waiting: number }>(waiting)).rows[0]!.waiting === 0) continue;
  const row = (await lockCase(holder, other))!;
  const fact = nextFact(row, '2026-01-01T00:00:00Z', { kind: 'ASSIGNMENT', actor_id: central.id, detail: {} });
  await writeCaseFacts(holder, [fact], { touch: true });
  await holder.query('commit');
  holder.release();
  expect(await linking).toMatchObject({ answer: 'LINKED' });
  const { rows } = await ownerPool.query<{ kind: string; sequence: number }>(
    'select kind, sequence from case_fact where case_id = $1 order by transaction_id, "position"',
    [other],
  );
  expect(rows).toEqual([
    { kind: 'CASE_FILE_OPENED', sequence: 1 },
    { kind: 'ASSIGNMENT', sequence: 2 },
    { kind: 'CASE_LINK', sequence: 3 },
  ]);
});
