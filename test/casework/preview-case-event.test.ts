import { idOfLinked } from '../../seeds/demo-docket/demo-docket-desk.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { planCase, type World } from '../../seeds/generator/plan-case.js';
import type { PlannedCase, PlannedEvent } from '../../seeds/generator/planned-case.js';
import { randomFrom, type Random } from '../../seeds/generator/random.js';
import { worldOf } from '../../seeds/generator/world-of.js';
import type { Actor } from '../../src/casework/actor.js';
import { linkDocument } from '../../src/casework/link-document.js';
import { compareLegalBases } from '../../src/casework/compare-legal-bases.js';
import { openCase } from '../../src/casework/open-case.js';
import { previewCaseEvent, type EventPreviewed } from '../../src/casework/preview-case-event.js';
import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import type { CaseFile } from '../../src/extradition/case-file.js';
import { caseIdOf } from '../../src/extradition/case-id.js';
import { EVENTS, type EventName } from '../../src/extradition/procedure/events.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { aCase, aDraft, anEvent, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const NOW = '2026-06-30T12:00:00Z';
const { pool, ownerPool } = await testDatabase();
const desk = { pool };
const silent = () => undefined;
const preview = (actor: Actor, input: RecordCaseEventInput) => previewCaseEvent(desk, actor, input, silent);
let world: World;
let central: Actor;

beforeAll(async () => {
  await standClock(ownerPool, NOW);
  world = await worldOf(pool, 20_260_630, NOW);
  central = await officer(pool, 'central-authority');
});

/** Everything that may not change by looking. */
async function everything(): Promise<unknown> {
  const { rows } = await ownerPool.query(
    `select (select count(*) from case_fact) as facts, (select count(*) from audit_entry) as audit,
            (select count(*) from bound_key) as keys, (select count(*) from deadline) as deadlines,
            (select count(*) from side_file) as side_files,
            (select md5(string_agg(c::text, '' order by c.id)) from extradition_case c) as cases`,
  );
  return rows[0];
}

/** Ids are given when something is written; a side file that the event begins has another one by then. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, held: unknown) =>
      ['id', 'sideFileId', 'sequence', 'startSequence', 'version', 'lastSequence', 'role', 'procedureVersion'].includes(
        name,
      )
        ? undefined
        : held,
    ),
  );

/** The file that was foretold and the one on record: where it stands, its limits, its side files, its history. */
async function holdsAgainstRecord({ effect, desk: seen }: EventPreviewed, caseId: string): Promise<CaseFile> {
  const { file } = await readCaseFile(pool, caseId);
  const { after, decision } = effect!;
  expect(file.version).toBe(after.version);
  const byRule = (deadlines: typeof file.deadlines) =>
    [...deadlines].sort((a, b) => (`${a.ruleId} ${a.startsAt}` < `${b.ruleId} ${b.startsAt}` ? -1 : 1));
  const shape = ({ deadlines, documents: _documents, ...rest }: typeof file) =>
    withoutIds({ ...rest, deadlines: byRule(deadlines) });
  expect(shape(file)).toEqual(shape({ ...after, id: file.id }));
  const { rows } = await ownerPool.query<{ role: string; not_started: unknown[] }>(
    `select role, not_started from case_fact where case_id = $1 and kind = 'EVENT' and not emitted order by sequence desc limit 1`,
    [caseId],
  );
  expect(rows[0]).toEqual({
    role: decision.role,
    not_started: decision.clocks.filter(({ change }) => change === 'NOT_STARTED'),
  });
  expect(file.history.length - seen.file.history.length).toBe(1 + decision.emitted.length);
  return file;
}

async function inputOf(
  caseId: string,
  { actor, documents, ask, givenAt }: PlannedEvent,
  ids: Map<string, string>,
  version: number,
): Promise<RecordCaseEventInput> {
  for (const { id, ...document } of documents) {
    const linked = await linkDocument(desk, actor, { ...document, caseId, idempotencyKey: freshKey() });
    ids.set(id, idOfLinked(linked));
  }
  return {
    caseId,
    event: ask.event,
    occurredAt: givenAt,
    timeZone: ask.zone,
    expectedVersion: version,
    idempotencyKey: freshKey(),
    note: ask.note,
    documentIds: ask.documentIds.map((id) => ids.get(id)!),
    facts: ask.facts,
    attestations: ask.attestations,
    sideFileId: ask.sideFile ? (ids.get(ask.sideFile.id) ?? null) : null,
  };
}

/** Something else asked at the same moment: mostly refused, and then for the same reasons. */
async function askedAmiss(input: RecordCaseEventInput, actor: Actor, random: Random): Promise<boolean> {
  const event = random.pick(Object.keys(EVENTS) as EventName[]);
  const amiss = { ...input, event, facts: {}, idempotencyKey: freshKey() };
  const foretold = await preview(actor, amiss);
  if (foretold.effect) return false;
  expect(foretold.verdict).not.toBe('ALLOWED');
  const answer = await recordCaseEvent(desk, actor, amiss);
  expect(answer).toEqual({ answer: 'REFUSED', caseId: input.caseId, reasons: foretold.reasons });
  return true;
}

async function walk(planned: PlannedCase, random: Random): Promise<number> {
  const opened = await openCase(desk, planned.opener, { ...planned.input, idempotencyKey: freshKey() });
  if (opened.answer !== 'OPENED') throw new Error('The planned case was not opened.');
  const { caseId } = opened;
  const ids = new Map<string, string>();
  let refused = 0;
  for (const [index, event] of planned.events.entries()) {
    const input = await inputOf(caseId, event, ids, index + 1);
    refused += Number(await askedAmiss(input, event.actor, random));
    const before = await everything();
    const foretold = await preview(event.actor, input);
    expect(await everything()).toEqual(before);
    expect(foretold).toMatchObject({ verdict: 'ALLOWED', reasons: [], movedOn: false });
    expect(await recordCaseEvent(desk, event.actor, input)).toMatchObject({ answer: 'RECORDED', replayed: false });
    const { sideFiles } = await holdsAgainstRecord(foretold, caseId);
    if (event.ask.sideFile?.opens) ids.set(event.ask.sideFile.id, sideFiles.at(-1)!.id);
  }
  return refused;
}

const WISHES = [
  { direction: 'OUTGOING', status: 'SURRENDERED' },
  { direction: 'OUTGOING', status: 'TRANSFER_REQUESTED_ABROAD' },
  { direction: 'INCOMING', status: 'SURRENDERED' },
  { direction: 'INCOMING', status: 'CLOSED' },
  { direction: 'INCOMING', status: 'TEMP_SURRENDERED' },
] as const;

test.each(WISHES)(
  'an $direction case on its way to $status: what is foretold is what is recorded, and nothing is written by looking',
  async (wish) => {
    const random = randomFrom(7, WISHES.indexOf(wish));
    const planned = planCase(world, 900 + WISHES.indexOf(wish), wish);
    expect(planned.events.length).toBeGreaterThan(5);
    expect(await walk(planned, random)).toBeGreaterThan(0);
  },
  60_000,
);

test('a side file that an event begins or moves is foretold', async () => {
  const caseId = await aDraft(pool, central);
  const ncb = await officer(pool, 'ncb');
  const facts = { type: 'NOTICE', colour: 'red' };
  const draft = anEvent(caseId, 'NOTICE_DRAFTED', { expectedVersion: 2, facts });
  const foretold = await preview(ncb, draft);
  expect(foretold).toMatchObject({
    verdict: 'ALLOWED',
    effect: { sideFile: { kind: 'NOTICE', state: 'DRAFTED' }, rolesLost: [] },
  });
  expect(await recordCaseEvent(desk, ncb, draft)).toMatchObject({ answer: 'RECORDED' });
  await holdsAgainstRecord(foretold, caseId);
  const [notice] = (await readCaseFile(pool, caseId)).file.sideFiles;
  const published = anEvent(caseId, 'NOTICE_PUBLISHED', {
    expectedVersion: 3,
    sideFileId: notice!.id,
    occurredAt: '2025-01-14T10:00:00+04:00',
  });
  const next = await preview(ncb, published);
  expect(next.effect?.sideFile).toMatchObject({ id: notice!.id, state: 'PUBLISHED' });
  expect(await recordCaseEvent(desk, ncb, published)).toMatchObject({ answer: 'RECORDED' });
  await holdsAgainstRecord(next, caseId);
});

test('a duplicate of a case that is not for the officer to see looks like one of none, as in the act', async () => {
  const prosecutor = await officer(pool, 'prosecutor');
  const [own, ofAnotherUnit] = await Promise.all([aCase(pool, prosecutor), aCase(pool, central)]);
  const into = async (key: string) => {
    const asked = { expectedVersion: 1, note: 'sent twice', facts: { into: caseIdOf(key) } };
    return (await preview(prosecutor, anEvent(own, 'DUPLICATE_JOINED', asked))).reasons;
  };
  const unknown = await into('00000000-0000-7000-8000-000000000000');
  expect(unknown.map(({ code }) => code)).toContain('CASE_UNKNOWN');
  expect(await into(ofAnotherUnit)).toEqual(unknown);
});

test('a comparison of legal bases is for those who may know the case', async () => {
  const caseId = await aDraft(pool, central);
  const [armenian, prosecutor] = await Promise.all([
    officer(pool, 'am-central-authority'),
    officer(pool, 'prosecutor'),
  ]);
  expect((await compareLegalBases(desk, central, caseId)).desk.file.id).toBe(caseId);
  for (const stranger of [armenian, prosecutor])
    await expect(compareLegalBases(desk, stranger, caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('who may not see the case, who only reads, and a version that never was are told as by the act itself', async () => {
  const caseId = await aDraft(pool, central);
  const [armenian, auditor, notifier] = await Promise.all(
    ['am-central-authority', 'auditor', 'notifier'].map((subject) => officer(pool, subject)),
  );
  const input = anEvent(caseId, 'PERSON_LOCATED', { expectedVersion: 2 });
  const before = await everything();
  await expect(preview(armenian!, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(preview(auditor!, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(preview(notifier!, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const expectedVersion of [0, 3]) {
    await expect(preview(central, { ...input, expectedVersion })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.expectedVersion',
    });
  }
  expect(await preview(central, { ...input, expectedVersion: 1 })).toMatchObject({
    movedOn: true,
    desk: { file: { version: 2 } },
  });
  expect(await everything()).toEqual(before);
});

test('a preview waits for nobody who holds the case', async () => {
  const caseId = await aDraft(pool, central);
  const holder = await ownerPool.connect();
  try {
    await holder.query('begin');
    await holder.query('select 1 from extradition_case where id = $1 for update', [caseId]);
    const found = await preview(central, anEvent(caseId, 'PERSON_LOCATED', { expectedVersion: 2 }));
    expect(found.verdict).toBe('ALLOWED');
  } finally {
    await holder.query('rollback');
    holder.release();
  }
});

test('a duplicate and an act in somebody else’s place are foretold as the act finds them', async () => {
  const [caseId, otherId] = await Promise.all([aDraft(pool, central), aDraft(pool, central)]);
  const join = (into: string) =>
    anEvent(caseId, 'DUPLICATE_JOINED', {
      expectedVersion: 2,
      occurredAt: '2025-02-01T10:00:00+05:00',
      note: 'The same person and the same judgment.',
      facts: { into: `case_${into.replaceAll('-', '')}` },
    });
  const agrees = async (input: RecordCaseEventInput) => {
    const foretold = await preview(central, input);
    const answer = await recordCaseEvent(desk, central, input);
    expect([answer.answer, answer.answer === 'REFUSED' ? answer.reasons : []]).toEqual([
      foretold.verdict === 'ALLOWED' ? 'RECORDED' : 'REFUSED',
      foretold.reasons,
    ]);
    return foretold.verdict;
  };
  expect(await agrees(join('00000000-0000-4000-8000-000000000000'))).toBe('BLOCKED');
  expect(await agrees(join(caseId))).toBe('BLOCKED');
  const ncb = await officer(pool, 'ncb');
  expect(await agrees({ ...join(otherId), actingFor: ncb.id })).toBe('BLOCKED');
  expect(await agrees(join(otherId))).toBe('ALLOWED');
});
