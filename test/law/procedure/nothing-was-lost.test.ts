import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GUARDS } from '../../../src/extradition/guards/guard-name.js';
import { CLOCK_EVENTS } from '../../../src/extradition/procedure/events/clock-events.js';
import { EVENTS, EVENTS_OF_2025_11 } from '../../../src/extradition/procedure/events.js';
import type { EventDefinition } from '../../../src/extradition/procedure/event-definition.js';
import type { Machine, MachineName, SideFileKind } from '../../../src/extradition/procedure/machine.js';
import { PROCEDURE, PROCEDURES } from '../../../src/extradition/procedure/procedure.js';
import { PROFILES } from '../../../src/extradition/procedure/profiles.js';

interface SourceTransition {
  id: string;
  from: string[];
  event: string;
  to: string;
  roles: string[];
  guards: string[];
  cancelsAll: boolean;
  emits: string[];
  starts: string[];
  stops: string[];
  sources: string[];
  verified: boolean;
  hasNote: boolean;
}
interface Source {
  version: string;
  counts: { machines: number; transitions: number; events: number; guards: number; profiles: number };
  guards: string[];
  profiles: Record<string, string[]>;
  events: Record<string, { documents: string[]; facts: string[]; usedIn: string[] }>;
  machines: Record<MachineName, SourceMachine>;
  sideFiles: Record<SideFileKind, SourceMachine>;
}
interface SourceMachine {
  initial: string;
  final: string[];
  states: string[];
  transitions: SourceTransition[];
}

const source = JSON.parse(readFileSync(new URL('./statechart-facts.json', import.meta.url), 'utf8')) as Source;
const machineNames = Object.keys(source.machines) as MachineName[];
const [FIRST] = PROCEDURES;
const allEvents: Record<string, EventDefinition> = { ...EVENTS_OF_2025_11, ...CLOCK_EVENTS };
const sorted = (words: Iterable<string>): string[] => [...words].sort();

/** Steps whose starting states were mended: a duty to inform may be done while the case is open (note 14). */
const ALLOWED_WHILE_OPEN = ['I63', 'I64'];
const NOT_OPEN = ['NEW', 'HIT', 'CLOSED'];
/** Steps that got a note with the mend. */
const NOTES_ADDED = ['I63', 'I64'];
/** Steps every profile leaves out: an appeal against a refusal has no outcomes of its own (note 19). */
const OFF_EVERYWHERE = ['I42'];

/** Facts that only repeat the legal time of the event (`occurredAt`) or its time zone. */
const REPEATS_THE_EVENT: Record<string, string[]> = {
  REQUEST_SENT: ['sentAt'],
  REQUEST_RECEIPT_CONFIRMED: ['receivedAt'],
  FOREIGN_COMMITTED: ['decidedAt'],
  SURRENDER_DATE_SET: ['zone'],
  HANDED_OVER: ['at'],
  FINAL_DISCHARGE: ['dischargedAt'],
  REQUEST_REGISTERED: ['receivedAt'],
  LATE_REQUEST_REGISTERED: ['receivedAt'],
  GRANT_COPY_SERVED: ['servedAt'],
  COMPLAINT_HANDED_IN_CUSTODY: ['at'],
  APPEAL_NOTICE_RECEIVED: ['at'],
  GRANT_BECAME_FINAL: ['at'],
  DETAINED: ['at', 'zone'],
  BROUGHT_BEFORE_JUDGE: ['at'],
  CUSTODY_PETITION_FILED: ['at'],
  RELEASED: ['at'],
  NOTICE_PUBLISHED: ['publishedAt'],
};

/** Facts the guards and clocks read that the source events did not carry (note 23). */
const READ_BY_A_GUARD_OR_A_CLOCK: Record<string, string[]> = {
  BAIL_REVOKED: ['validUntil'],
  FOREIGN_GRANTED: ['final'],
  FOREIGN_APPEAL_DECIDED: ['final', 'grounds'],
  APPEAL_DISMISSED: ['final'],
  APPEAL_ALLOWED: ['grounds'],
  CONDITIONS_NOT_ACCEPTED: ['grounds'],
  SPECIALITY_CONSENT_REFUSED: ['grounds'],
  TRANSIT_REFUSED: ['grounds'],
  PERSON_FOUND_AT_HOME: ['reviewers'],
};

/** Custody abroad is known from a message: the event says whose and how sure (invariant I-10). */
const TOLD_FROM_ABROAD = [
  'DETAINED',
  'PROVISIONAL_CUSTODY_ORDERED',
  'CUSTODY_REFUSED',
  'EXTRADITION_ARREST_ORDERED',
  'EXTRADITION_ARREST_EXTENDED',
  'BAIL_GRANTED',
  'BAIL_REVOKED',
  'RELEASED',
  'OTHER_SENTENCE_STARTED',
  'OTHER_SENTENCE_ENDED',
  'ESCAPED',
  'RECAPTURED',
  'PERSON_DIED',
];

test('the version and the counts are those of the source', () => {
  expect(FIRST!.version).toBe(source.version);
  expect(source.counts).toEqual({ machines: 9, transitions: 187, events: 152, guards: 40, profiles: 4 });
  expect(Object.keys(source.events)).toHaveLength(source.counts.events);
  const typed = machineNames.map((name) => FIRST!.machines[name].transitions.length);
  expect(typed).toEqual([52, 68, 21, 3]);
});

test('every guard of the source is there, and no other', () => {
  expect(source.guards).toHaveLength(source.counts.guards);
  expect(sorted(Object.keys(GUARDS))).toEqual(sorted(source.guards));
});

test('every event of the source is there, and no other', () => {
  expect(sorted(Object.keys(allEvents))).toEqual(sorted(Object.keys(source.events)));
});

test('only the events of a deadline are kept apart', () => {
  const ofADeadline = Object.keys(source.events).filter((name) => source.events[name]?.usedIn.includes('DEADLINE'));
  expect(sorted(Object.keys(CLOCK_EVENTS))).toEqual(sorted(ofADeadline));
});

describe.each(Object.entries(source.events))('%s', (name, { documents, facts }) => {
  test('asks for the documents of the source', () => {
    expect(allEvents[name]?.documents).toEqual(documents);
  });

  test('carries the facts of the source, as amended', () => {
    const kept = facts.filter((fact) => !REPEATS_THE_EVENT[name]?.includes(fact));
    const added = [
      ...(READ_BY_A_GUARD_OR_A_CLOCK[name] ?? []),
      ...(TOLD_FROM_ABROAD.includes(name) ? ['source', 'confidence'] : []),
    ];
    expect(sorted(Object.keys(allEvents[name]?.facts ?? {}))).toEqual(sorted([...kept, ...added]));
  });
});

test('every fact that was left out stood in the source', () => {
  for (const [name, dropped] of Object.entries(REPEATS_THE_EVENT)) {
    expect(source.events[name]?.facts).toEqual(expect.arrayContaining(dropped));
  }
});

test.each(machineNames)('%s has the states, the beginning and the end of the source', (name) => {
  const { initial, final, states } = source.machines[name];
  const machine = FIRST!.machines[name];
  expect(machine).toMatchObject({ name, initial, final });
  expect(Object.keys(machine.states)).toEqual(states);
});

/** REJECTED is called final in the source although A01 leaves it. */
const LEFT_AGAIN = ['REJECTED'];

test.each(Object.entries(source.sideFiles))(
  '%s has the states, the beginning and the end of the source',
  (name, row) => {
    const machine = PROCEDURE.sideFiles![name as SideFileKind];
    const final = name === 'ASSURANCE' ? row.final.filter((state) => !LEFT_AGAIN.includes(state)) : row.final;
    expect(machine).toMatchObject({ name, initial: row.initial, final });
    expect(Object.keys(machine.states)).toEqual(row.states);
  },
);

const ALL: [string, SourceMachine, Machine][] = [
  ...machineNames.map((name): [string, SourceMachine, Machine] => [name, source.machines[name], FIRST!.machines[name]]),
  ...Object.entries(source.sideFiles).map(([name, row]): [string, SourceMachine, Machine] => [
    name,
    row,
    PROCEDURE.sideFiles![name as SideFileKind],
  ]),
];

describe.each(ALL)('%s', (_name, { transitions, states }, { transitions: typed }) => {
  test('has the transitions of the source in their order', () => {
    expect(typed.map(({ id }) => id)).toEqual(transitions.map(({ id }) => id));
  });

  test.each(transitions.map((row) => [row.id, row] as const))('%s is the step of the source', (id, row) => {
    const step = typed.find((transition) => transition.id === id);
    const from = ALLOWED_WHILE_OPEN.includes(id) ? states.filter((state) => !NOT_OPEN.includes(state)) : row.from;
    expect(step).toMatchObject({
      event: row.event,
      to: row.to,
      by: row.roles,
      requires: row.guards,
      cancelsAllClocks: row.cancelsAll,
      emits: row.emits,
      verified: row.verified,
      clockLabels: { starts: row.starts, stops: row.stops },
    });
    expect(sorted(step?.from ?? [])).toEqual(sorted(from));
    expect(sorted(new Set(step?.basis.flatMap(({ sources }) => sources)))).toEqual(row.sources);
    // An outcome that the source wrote as a note is data here; the notes of the source are kept all the same.
    if (row.hasNote) expect(step?.note).toBeTruthy();
    else if (!NOTES_ADDED.includes(id) && !OFF_EVERYWHERE.includes(id)) expect(step?.note).toBeUndefined();
  });
});

test('a mended step allows all that the source allowed', () => {
  for (const { id, from } of source.machines.INCOMING.transitions.filter((row) =>
    ALLOWED_WHILE_OPEN.includes(row.id),
  )) {
    const step = PROCEDURE.machines.INCOMING.transitions.find((transition) => transition.id === id);
    expect(step?.from).toEqual(expect.arrayContaining(from));
  }
});

test('every profile switches off what the source says, and the appeal against a refusal', () => {
  const typed = Object.entries(PROFILES).map(([name, { incomingOff }]) => [name, sorted(incomingOff)]);
  const expected = Object.entries(source.profiles).map(([name, off]) => [name, sorted([...off, ...OFF_EVERYWHERE])]);
  expect(typed).toEqual(expected);
});

test('the second version adds the joining of duplicates and asks for source and confidence of custody abroad, and nothing else', () => {
  const added = Object.keys(EVENTS).filter((event) => !Object.hasOwn(EVENTS_OF_2025_11, event));
  expect(added).toEqual(['DUPLICATE_JOINED']);
  for (const name of machineNames) {
    const steps = PROCEDURE.machines[name].transitions.filter(
      (step) => !FIRST!.machines[name].transitions.includes(step),
    );
    expect(steps.map(({ id }) => id)).toEqual({ OUTGOING: ['O53'], INCOMING: ['I69'] }[name as string] ?? []);
  }
  const stricter = Object.entries(EVENTS).filter(
    ([event, definition]) =>
      Object.hasOwn(EVENTS_OF_2025_11, event) &&
      definition !== EVENTS_OF_2025_11[event as keyof typeof EVENTS_OF_2025_11],
  );
  expect(sorted(stricter.map(([event]) => event))).toEqual(sorted(TOLD_FROM_ABROAD));
  for (const [, { facts }] of stricter) {
    expect([facts.source?.requiredIn, facts.confidence?.requiredIn]).toEqual([['OUTGOING'], ['OUTGOING']]);
  }
});

test('the first version is what was frozen when it shipped, to the byte', () => {
  const digest = createHash('sha256').update(JSON.stringify(FIRST)).digest('hex');
  expect(digest).toBe('a3bb428b5c6b5516bbfbed99cbc65d32266172d01869d5a3e021820f5f37b016');
});
