import type { CaseFile, RecordedEvent } from '../../../src/extradition/case-file.js';
import type { Deadline } from '../../../src/extradition/deadlines/deadline.js';
import { DEADLINE_RULES, ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { standingAt } from '../../../src/extradition/deadlines/standing.js';
import { decide } from '../../../src/extradition/decide.js';
import { enter } from '../../../src/extradition/enter.js';
import { effectiveHistory, type FactOnRecord } from '../../../src/extradition/history/effective-history.js';
import { definitionOf, EVENTS, type EventName } from '../../../src/extradition/procedure/events.js';
import { CLOCK_EVENTS } from '../../../src/extradition/procedure/events/clock-events.js';
import { CUSTODY_EVENTS } from '../../../src/extradition/procedure/events/custody-events.js';
import { machinesOf, PROCEDURE, PROCEDURES } from '../../../src/extradition/procedure/procedure.js';
import { decisionRows } from '../../../src/storage/decision-rows.js';
import { aFile, anAsk } from '../../support/a-file.js';

/*
 * The ten invariants of the model, each under its number. Here the law is asked directly; test/model holds the same over
 * random walks on a real database.
 */

const { OUTGOING, INCOMING, CUSTODY } = PROCEDURE.machines;
const steps = PROCEDURES.flatMap(machinesOf).flatMap(({ transitions }) => transitions);
const document = (kind: string) => ({ id: kind, kind, withdrawn: false });
const SOURCE = { source: 'the bureau of the other State', confidence: 'CONFIRMED' };

/** The event with its own documents, on a file that holds them. */
function ruled(file: CaseFile, event: EventName, more: Parameters<typeof anAsk>[1] = {}) {
  const kinds = definitionOf(event).documents;
  return decide({ ...file, documents: kinds.map(document) }, anAsk(event, { documentIds: kinds, ...more }));
}
const codes = (...asked: Parameters<typeof ruled>): readonly string[] => {
  const ruling = ruled(...asked);
  return ruling.granted ? [] : ruling.reasons.map(({ code }) => code);
};

test('I-1: no step is taken because time passed, and nobody but a person changes liberty', () => {
  const clockEvents = Object.keys(CLOCK_EVENTS);
  expect(clockEvents.filter((event) => Object.hasOwn(EVENTS, event))).toEqual([]);
  expect(steps.filter(({ event }) => clockEvents.includes(event))).toEqual([]);
  expect(CUSTODY.transitions.filter(({ by }) => by.includes('SYSTEM'))).toEqual([]);
  const held = aFile({ direction: 'INCOMING', regions: { PROCEDURE: 'PROVISIONAL', CUSTODY: 'DETAINED' } });
  const later = ruled(held, 'BROUGHT_BEFORE_JUDGE', { now: '2099-01-01T00:00:00Z' });
  expect(later).toMatchObject({ granted: true, regions: { CUSTODY: { state: 'DETAINED' } } });
});

describe('I-2: nobody is handed over by us', () => {
  const after: Record<string, string> = { HANDED_OVER: 'SURRENDER_SCHEDULED', TEMP_HANDED_OVER: 'POSTPONED' };
  const ready = (event: EventName, more: Partial<CaseFile> = {}, hold = 'CLEAR'): CaseFile => ({
    ...aFile({
      direction: 'INCOMING',
      regions: { PROCEDURE: after[event]!, CUSTODY: 'EXTRADITION_ARREST', HOLD: hold },
    }),
    ...more,
  });
  const running = (ruleId: string): Deadline => ({
    ...arrested().deadlines[0]!,
    ruleId,
    clock: ruleById(ruleId).clock,
    outcome: 'RUNNING',
    dueAt: '2030-01-01T00:00:00Z',
    latestDueAt: '2030-01-02T00:00:00Z',
  });
  const notBefore = DEADLINE_RULES.find(({ clock }) => clock === 'SURRENDER_NOT_BEFORE')!.id;

  test.each(['HANDED_OVER', 'TEMP_HANDED_OVER'] as const)('while a stay is in force: %s', (event) => {
    expect(codes(ready(event, {}, 'STAYED'), event)).toContain('HOLD_IN_FORCE');
    expect(codes(ready(event), event)).not.toContain('HOLD_IN_FORCE');
  });

  test.each([
    ['HANDED_OVER', 'KZ-CPC-592-1-10D'],
    ['TEMP_HANDED_OVER', 'KZ-CPC-592-1-10D'],
    ['HANDED_OVER', notBefore],
    ['TEMP_HANDED_OVER', notBefore],
  ] as const)('while a limit runs in its latest reading: %s, %s', (event, ruleId) => {
    expect(codes(ready(event, { deadlines: [running(ruleId)] }), event)).toContain('NOT_YET');
    expect(codes(ready(event), event)).not.toContain('NOT_YET');
  });

  test('while an appeal is open', () => {
    const appealed = aFile({ direction: 'INCOMING', regions: { PROCEDURE: 'APPEAL', CUSTODY: 'EXTRADITION_ARREST' } });
    for (const event of ['HANDED_OVER', 'TEMP_HANDED_OVER'] as const)
      expect(codes(appealed, event)).toContain('EVENT_NOT_IN_STATE');
  });
});

test('I-3: no step closes a case over a person who is held in it, save by death', () => {
  const open: string[] = [];
  for (const machine of [OUTGOING, INCOMING]) {
    for (const { id, event, from, to } of machine.transitions.filter((step) => step.to === 'CLOSED')) {
      for (const CUSTODY_STATE of ['DETAINED', 'PROVISIONAL_CUSTODY', 'EXTRADITION_ARREST']) {
        const direction = machine.name as 'OUTGOING' | 'INCOMING';
        const file = aFile({ direction, regions: { PROCEDURE: from[0]!, CUSTODY: CUSTODY_STATE } });
        const refused = codes(file, event).includes('PERSON_IN_CUSTODY');
        if (to === 'CLOSED' && refused === (event === 'PERSON_DIED')) open.push(`${id} ${CUSTODY_STATE}`);
      }
    }
  }
  expect(open).toEqual([]);
});

/** An arrest of long ago, recorded today. */
const arrest = anAsk('DETAINED', {
  occurredAt: '2025-01-13T04:00:00Z',
  zone: 'Asia/Almaty',
  documentIds: ['DETENTION_PROTOCOL'],
  note: 'Told by the office on duty.',
  now: '2026-01-01T00:00:00Z',
});
const provisional = aFile({
  direction: 'INCOMING',
  profile: 'KZ',
  instruments: ['CHISINAU2002', 'KZ-CPC'],
  counterpart: 'RU',
  regions: { PROCEDURE: 'PROVISIONAL' },
  documents: [document('DETENTION_PROTOCOL')],
});

function granted(file: CaseFile, ask: typeof arrest) {
  const ruling = decide(file, ask);
  if (!ruling.granted) throw new Error(JSON.stringify(ruling.reasons));
  return ruling;
}

const arrested = (): CaseFile => enter(provisional, arrest, granted(provisional, arrest));

test('I-4: every step keeps who acted, in which role, when by law and by the clock, on what papers and versions, and why', () => {
  const { facts } = decisionRows(provisional, arrest, granted(provisional, arrest), {
    lastSequence: 4,
    recordedAt: arrest.now,
    occurredAtGiven: '2025-01-13T10:00:00+06:00',
    openDeadlines: new Map(),
    openProposals: [],
  });
  expect(facts[0]).toMatchObject({
    event: 'DETAINED',
    actor_id: arrest.asker.id,
    acting_for: null,
    role: 'INVESTIGATOR',
    occurred_at: '2025-01-13T04:00:00Z',
    occurred_at_given: '2025-01-13T10:00:00+06:00',
    time_zone: 'Asia/Almaty',
    recorded_at: '2026-01-01T00:00:00Z',
    document_ids: ['DETENTION_PROTOCOL'],
    version_before: 1,
    version_after: 2,
    procedure_version: PROCEDURE.version,
    note: 'Told by the office on duty.',
    sequence: 5,
  });
});

test('I-5: what is recorded late is counted from when it happened, and a limit that has passed shows at once', () => {
  const { deadlines } = arrested();
  const started = deadlines.filter(({ startEvent, outcome }) => startEvent === 'DETAINED' && outcome === 'RUNNING');
  expect(started.length).toBeGreaterThan(0);
  expect(new Set(started.map(({ startsAt }) => startsAt))).toEqual(new Set(['2025-01-13T04:00:00Z']));
  const standings = started.map((deadline) => standingAt(deadline, ruleById(deadline.ruleId), arrest.now));
  expect(standings).toContain('OVERDUE');
});

test('I-6: an event of two regions moves both in one decision, or none', () => {
  const moves = (
    direction: 'OUTGOING' | 'INCOMING',
    event: EventName,
    [PROCEDURE_STATE, CUSTODY_STATE]: [string, string],
  ) => {
    const regions = { PROCEDURE: PROCEDURE_STATE, CUSTODY: CUSTODY_STATE };
    const facts = direction === 'OUTGOING' && Object.hasOwn(definitionOf(event).facts, 'source') ? SOURCE : {};
    const ruling = ruled(aFile({ direction, regions }), event, {
      facts: { ...facts, ...(event === 'TEMP_HANDED_OVER' && { returnDate: '2027-01-01' }) },
    });
    return ruling.granted ? ruling.changes.map(({ region }) => region) : ruling.reasons.map(({ code }) => code);
  };
  const both = ['PROCEDURE', 'CUSTODY'];
  expect(moves('OUTGOING', 'HANDED_OVER', ['SURRENDER_SCHEDULED', 'EXTRADITION_ARREST'])).toEqual(both);
  expect(moves('OUTGOING', 'TEMP_HANDED_OVER', ['POSTPONED', 'SERVING_OTHER'])).toEqual(both);
  expect(moves('OUTGOING', 'TEMP_RETURNED', ['TEMP_SURRENDERED', 'TEMPORARILY_TRANSFERRED'])).toEqual(both);
  expect(moves('INCOMING', 'PERSON_DIED', ['APPEAL', 'EXTRADITION_ARREST'])).toEqual(both);
  expect(moves('OUTGOING', 'HANDED_OVER', ['SURRENDER_SCHEDULED', 'ESCAPED'])).toEqual(['EVENT_NOT_IN_STATE']);
  expect(moves('OUTGOING', 'HANDED_OVER', ['GRANTED', 'EXTRADITION_ARREST'])).toEqual(['EVENT_NOT_IN_STATE']);
});

test('I-7: a correction is a new fact beside the old one, which stays as it was', () => {
  const fact = (sequence: number, occurredAt: string, supersedes: number | null): FactOnRecord => ({
    ...arrested().history[0]!,
    kind: 'EVENT',
    sequence,
    occurredAt,
    supersedes,
    placedAfter: null,
  });
  const onRecord = [fact(1, '2025-01-13T04:00:00Z', null), fact(2, '2025-01-12T04:00:00Z', 1)];
  const before = JSON.stringify(onRecord);
  const counted: RecordedEvent[] = effectiveHistory(onRecord);
  expect(counted.map(({ sequence, recordedAs, occurredAt }) => [sequence, recordedAs, occurredAt])).toEqual([
    [1, 2, '2025-01-12T04:00:00Z'],
  ]);
  expect(JSON.stringify(onRecord)).toBe(before);
});

test('I-8: nothing leads back from death', () => {
  expect(CUSTODY.final).toEqual(['DECEASED']);
  expect(CUSTODY.transitions.filter(({ from }) => from.includes('DECEASED'))).toEqual([]);
  for (const direction of ['OUTGOING', 'INCOMING'] as const) {
    const file = aFile({ direction, regions: { PROCEDURE: 'CLOSED', CUSTODY: 'DECEASED' }, closedReason: 'DECEASED' });
    expect(codes(file, 'CASE_REOPENED', { facts: { reason: 'an error' } })).toContain('PERSON_DECEASED');
  }
});

test('I-9: the system records hits, the life of notices and assurances and a term exceeded, and nothing else', () => {
  const bySystem = new Set(steps.filter(({ by }) => by.includes('SYSTEM')).map(({ event }) => event));
  expect([...bySystem].sort()).toEqual([
    'ASSURANCE_ACTIVATED',
    'DECISION_TERM_EXCEEDED',
    'HIT_RECORDED',
    'NOTICE_EXPIRED',
    'NOTICE_PUBLISHED',
  ]);
});

test('I-10: of custody abroad an event says whose message it is and how far it is trusted', () => {
  const file = aFile({ regions: { PROCEDURE: 'LOCATED', CUSTODY: 'AT_LARGE' } });
  // News that leave the person where the person is, and acts of our own that a paper proves, are no such message.
  const moving = CUSTODY.transitions.filter(({ from, to }) => to !== '$SAME' && from.some((state) => state !== to));
  const silent = moving.filter(({ event }) => {
    const { facts } = definitionOf(event);
    const told = ['source', 'confidence'].every((name) => facts[name]?.requiredIn?.includes('OUTGOING'));
    return Object.hasOwn(CUSTODY_EVENTS, event) && !told;
  });
  expect(silent).toEqual([]);
  expect(codes(file, 'DETAINED')).toEqual(['FACT_MISSING', 'FACT_MISSING']);
  expect(ruled(file, 'DETAINED', { facts: SOURCE })).toMatchObject({ granted: true });
});
