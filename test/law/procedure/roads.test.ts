import type { Machine, Transition } from '../../../src/extradition/procedure/machine.js';
import { PROCEDURE, transitionsOf } from '../../../src/extradition/procedure/procedure.js';
import { PROFILES, profileOf, type ProfileName } from '../../../src/extradition/procedure/profiles.js';

const profiles = Object.keys(PROFILES) as ProfileName[];

/** The shortest road between two states, as the ids of its steps; null when there is none. Breadth first. */
function road(steps: readonly Transition[], start: string, goal: string): string[] | null {
  const roads = new Map<string, string[]>([[start, []]]);
  for (const [state, taken] of roads) {
    if (state === goal) return taken;
    for (const { id, from, to } of steps) {
      if (from.includes(state) && !to.startsWith('$') && !roads.has(to)) roads.set(to, [...taken, id]);
    }
  }
  return null;
}

const statesOf = (steps: readonly Transition[], machine: Machine): string[] =>
  Object.keys(machine.states).filter((state) => road(steps, machine.initial, state) !== null);

const { INCOMING, OUTGOING, CUSTODY } = PROCEDURE.machines;

/** The steps of the full procedure: without the person's consent, which shortens the way. */
const withoutConsent = (steps: readonly Transition[]): Transition[] =>
  steps.filter(({ event }) => event !== 'PERSON_CONSENTED');

test.each(profiles)('an outgoing case can go from opening to surrender under %s', (profile) => {
  const steps = withoutConsent(transitionsOf(OUTGOING, profile));
  expect(road(steps, 'NEW', 'SURRENDERED')?.join(' ')).toBe('O01 O06 O07 O09 O10 O11 O18 O29 O35');
});

test.each<[ProfileName, string]>([
  ['KZ', 'I04 I05 I08 I13 I26 I27 I38 I48 I51'],
  ['EAW', 'I04 I05 I08 I68 I20 I38 I48 I51'],
  ['TWO_TIER', 'I04 I05 I08 I68 I18 I27 I38 I48 I51'],
  ['GENERIC', 'I04 I05 I08 I68 I20 I38 I48 I51'],
])('an incoming case can go from a provisional request to surrender under %s', (profile, steps) => {
  const incoming = withoutConsent(transitionsOf(INCOMING, profile));
  const first = road(incoming, 'NEW', 'PROVISIONAL') ?? [];
  const rest = road(incoming, 'PROVISIONAL', 'SURRENDERED') ?? [];
  expect([...first, ...rest].join(' ')).toBe(steps);
});

test.each<[ProfileName, string]>([
  ['KZ', 'I22 I23 I27 I38 I48 I51'],
  ['EAW', 'I22 I23 I20 I38 I48 I51'],
  ['TWO_TIER', 'I22 I23 I27 I38 I48 I51'],
])('consent shortens the way under %s', (profile, steps) => {
  expect(road(transitionsOf(INCOMING, profile), 'PROVISIONAL', 'SURRENDERED')?.join(' ')).toBe(steps);
});

test.each(profiles)(
  'from every state that an incoming case can reach under %s there is a road to its end',
  (profile) => {
    const steps = transitionsOf(INCOMING, profile);
    const stuck = statesOf(steps, INCOMING).filter((state) => road(steps, state, 'CLOSED') === null);
    expect(stuck).toEqual([]);
  },
);

test('an outgoing case can be closed from every state', () => {
  const stuck = statesOf(OUTGOING.transitions, OUTGOING).filter(
    (state) => road(OUTGOING.transitions, state, 'CLOSED') === null,
  );
  expect(stuck).toEqual([]);
});

test('a refused case does not become a final grant without a new request', () => {
  const drawn = INCOMING.transitions.filter(({ event }) => event !== 'LATE_REQUEST_REGISTERED');
  expect(road(drawn, 'DECIDED_REFUSE', 'FINAL_GRANT')).toEqual(['I42', 'I39']);
  for (const profile of profiles) {
    const steps = transitionsOf(INCOMING, profile).filter(({ event }) => event !== 'LATE_REQUEST_REGISTERED');
    expect(road(steps, 'DECIDED_REFUSE', 'FINAL_GRANT')).toBeNull();
  }
});

test('under the EAW no executive decides, and in Kazakhstan no court does', () => {
  const eventsUnder = (profile: ProfileName): string[] => transitionsOf(INCOMING, profile).map(({ event }) => event);
  expect(eventsUnder('EAW')).not.toContain('EXTRADITION_GRANTED');
  expect(eventsUnder('EAW')).toContain('SURRENDER_ORDERED_BY_COURT');
  expect(eventsUnder('KZ')).not.toContain('SURRENDER_ORDERED_BY_COURT');
  expect(eventsUnder('KZ')).toContain('EXTRADITION_GRANTED');
});

test('a profile changes the incoming procedure only', () => {
  for (const profile of profiles) {
    expect(transitionsOf(OUTGOING, profile)).toEqual(OUTGOING.transitions);
    expect(transitionsOf(CUSTODY, profile)).toEqual(CUSTODY.transitions);
  }
});

test.each<[string, string[], ProfileName]>([
  ['KZ', ['KZ-KG'], 'KZ'],
  ['KZ', ['EAW'], 'KZ'],
  ['PL', ['EAW'], 'EAW'],
  ['IE', ['EAW'], 'EAW'],
  ['IE', ['ETS24'], 'TWO_TIER'],
  ['GB', ['ETS24'], 'TWO_TIER'],
  ['GB', ['TCA'], 'GENERIC'],
  ['US', [], 'TWO_TIER'],
  ['PL', ['ETS24'], 'GENERIC'],
  ['AM', ['ETS24'], 'GENERIC'],
  ['GE', ['EAW'], 'GENERIC'],
])('home State %s with %j gets the profile %s', (homeState, instruments, profile) => {
  expect(profileOf(homeState, instruments)).toBe(profile);
});
