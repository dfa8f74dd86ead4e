import type { Actor } from '../../src/casework/actor.js';
import { correctCaseEvent } from '../../src/casework/correct-case-event.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { caseIdOf } from '../../src/extradition/case-id.js';
import type { Direction } from '../../src/extradition/case-file.js';
import { aCase, anEvent, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let central: Actor;
let supervisorOfUnit: Actor;
let armenian: Actor;

beforeAll(async () => {
  [central, armenian] = (await Promise.all(
    ['central-authority', 'am-central-authority'].map((subject) => officer(pool, subject)),
  )) as [Actor, Actor];
  supervisorOfUnit = { ...(await officer(pool, 'prosecutor')), roles: ['SUPERVISOR'] };
});

const join = (caseId: string, into: string, by = central, note: string | null = 'the same request, sent twice') =>
  recordCaseEvent(desk, by, anEvent(caseId, 'DUPLICATE_JOINED', { facts: { into }, note, idempotencyKey: freshKey() }));
const rowOf = async (caseId: string) =>
  (
    await ownerPool.query<Record<string, unknown>>(
      'select status, closed_reason, version, last_sequence from extradition_case where id = $1',
      [caseId],
    )
  ).rows[0]!;
const links = async (caseId: string) =>
  (
    await ownerPool.query<{ relation: string; other_case_id: string; standing: boolean }>(
      `select relation, other_case_id, unlinked_at is null as standing from case_link where case_id = $1 order by linked_at`,
      [caseId],
    )
  ).rows;
const refusedFor = (...codes: string[]) => ({ answer: 'REFUSED', reasons: codes.map((code) => ({ code })) });

test.each(['OUTGOING', 'INCOMING'] as Direction[])(
  'an %s duplicate is closed, points to the case that goes on, and is told there',
  async (direction) => {
    const more = { direction, legalBasis: direction === 'OUTGOING' ? 'ETS24' : null };
    const [twice, first] = [await aCase(pool, central, more), await aCase(pool, central, more)];
    expect(await join(twice, caseIdOf(first))).toMatchObject({ answer: 'RECORDED' });
    expect(await rowOf(twice)).toEqual({ status: 'CLOSED', closed_reason: 'DUPLICATE', version: 2, last_sequence: 2 });
    expect(await rowOf(first)).toEqual({ status: 'NEW', closed_reason: null, version: 1, last_sequence: 2 });
    expect(await links(twice)).toEqual([{ relation: 'DUPLICATE_OF', other_case_id: first, standing: true }]);
    expect(await links(first)).toEqual([{ relation: 'HAS_DUPLICATE', other_case_id: twice, standing: true }]);
    const { rows } = await ownerPool.query(
      `select kind, sequence, note, detail, transaction_id = (select max(transaction_id) from case_fact where case_id = $2) as together
       from case_fact where case_id = $1 and kind = 'CASE_LINK'`,
      [first, twice],
    );
    expect(rows).toEqual([
      {
        kind: 'CASE_LINK',
        sequence: 2,
        note: 'the same request, sent twice',
        detail: { change: 'LINKED', relation: 'HAS_DUPLICATE', otherCase: twice },
        together: true,
      },
    ]);
  },
);

test('itself, an unknown case, one of another State, a closed one and the other direction are refused', async () => {
  const [twice, closed, incoming, foreign] = await Promise.all([
    aCase(pool, central),
    aCase(pool, central),
    aCase(pool, central, { direction: 'INCOMING', legalBasis: null }),
    aCase(pool, armenian),
  ]);
  const goesOn = await aCase(pool, central);
  await join(closed, caseIdOf(goesOn));
  expect(await join(twice, caseIdOf(twice))).toMatchObject(refusedFor('SAME_CASE'));
  const unknown = await join(twice, caseIdOf('00000000-0000-7000-8000-000000000000'));
  expect(unknown).toMatchObject(refusedFor('CASE_UNKNOWN'));
  expect(await join(twice, caseIdOf(foreign))).toEqual(unknown);
  expect(await join(twice, caseIdOf(closed))).toMatchObject(refusedFor('OTHER_CASE_CLOSED'));
  expect(await join(twice, caseIdOf(incoming))).toMatchObject(refusedFor('OTHER_CASE_UNSUITABLE'));
  expect(await join(twice, 'nonsense')).toMatchObject(refusedFor('FACT_INVALID'));
  expect(await join(twice, caseIdOf(goesOn), central, null)).toMatchObject(refusedFor('NOTE_MISSING'));
  expect(await rowOf(twice)).toMatchObject({ status: 'NEW', version: 1, last_sequence: 1 });
  expect(await links(twice)).toEqual([]);
});

test('a case of another unit, which the officer may not know, looks like one that is not there', async () => {
  const prosecutor = await officer(pool, 'prosecutor');
  const own = await aCase(pool, prosecutor);
  const hidden = await aCase(pool, central);
  const [seen, absent] = [
    await join(own, caseIdOf(hidden), supervisorOfUnit),
    await join(own, caseIdOf('00000000-0000-7000-8000-000000000000'), supervisorOfUnit),
  ];
  expect(seen).toMatchObject(refusedFor('CASE_UNKNOWN'));
  expect(absent).toEqual(seen);
});

test('of two files that are joined into each other at once, one goes on', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await aCase(pool, central), await aCase(pool, central)];
    const answers = await Promise.all([join(one, caseIdOf(other)), join(other, caseIdOf(one))]);
    const refused = answers.find(({ answer }) => answer === 'REFUSED');
    expect(refused).toMatchObject(refusedFor('OTHER_CASE_CLOSED'));
    expect(answers.filter(({ answer }) => answer === 'RECORDED')).toHaveLength(1);
  }
});

test('a joining that is withdrawn opens the file again, parts the two and is told on the other case', async () => {
  const [twice, goesOn] = [await aCase(pool, central), await aCase(pool, central)];
  const joined = await join(twice, caseIdOf(goesOn));
  const eventId = joined.answer === 'RECORDED' ? joined.factId : '';
  const supervisor = await officer(pool, 'supervisor');
  const correction = { caseId: twice, eventId, expectedVersion: 2, reason: 'another person', factsOf: null };
  const facts = { ...correction, factsOf: 'DUPLICATE_JOINED', idempotencyKey: freshKey() };
  const other = { occurredAt: null, timeZone: null, documentIds: null, facts: { into: 'x' }, attestations: null };
  await expect(correctCaseEvent(desk, supervisor, { ...facts, replacement: other })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.replacement.facts',
  });
  const withdrawal = { ...correction, replacement: null, idempotencyKey: freshKey() };
  expect(await correctCaseEvent(desk, supervisor, withdrawal)).toMatchObject({ answer: 'CORRECTED', withdrawn: true });
  expect(await rowOf(twice)).toMatchObject({ status: 'NEW', closed_reason: null });
  expect(await links(twice)).toEqual([{ relation: 'DUPLICATE_OF', other_case_id: goesOn, standing: false }]);
  const { rows } = await ownerPool.query(
    `select detail, note from case_fact where case_id = $1 and kind = 'CASE_LINK' order by sequence desc limit 1`,
    [goesOn],
  );
  expect(rows).toEqual([
    { detail: { change: 'UNLINKED', relation: 'HAS_DUPLICATE', otherCase: twice }, note: 'another person' },
  ]);
  const again = anEvent(twice, 'DUPLICATE_JOINED', {
    facts: { into: caseIdOf(goesOn) },
    note: 'after all',
    expectedVersion: 3,
  });
  expect(await recordCaseEvent(desk, central, again)).toMatchObject({ answer: 'RECORDED' });
  expect((await links(twice)).map(({ standing }) => standing)).toEqual([false, true]);
});
