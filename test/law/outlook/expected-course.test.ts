import type { Direction } from '../../../src/extradition/case-file.js';
import { EXPECTED_COURSE, expectedIn } from '../../../src/extradition/outlook/expected-course.js';
import { PROCEDURE, transitionsOf } from '../../../src/extradition/procedure/procedure.js';
import { PROFILES, type ProfileName } from '../../../src/extradition/procedure/profiles.js';

const DIRECTIONS: readonly Direction[] = ['OUTGOING', 'INCOMING'];
const profiles = Object.keys(PROFILES) as ProfileName[];
const states = DIRECTIONS.flatMap((direction) =>
  Object.keys(PROCEDURE.machines[direction].states).map((state) => [direction, state] as const),
);

/** States that no step of the profile leads to: only what is switched off leads there. */
function unreached(direction: Direction, profile: ProfileName): string[] {
  const machine = PROCEDURE.machines[direction];
  const steps = transitionsOf(machine, profile);
  return Object.keys(machine.states).filter(
    (state) => state !== machine.initial && !steps.some(({ to, from }) => to === state && !from.includes(state)),
  );
}

test.each(states)('%s %s: what is expected can happen there and moves the case', (direction, state) => {
  const expected = expectedIn(direction, state);
  if (state === 'CLOSED') return expect(expected).toBeNull();
  const { transitions } = PROCEDURE.machines[direction];
  for (const event of expected!.next) {
    const steps = transitions.filter((step) => step.event === event && step.from.includes(state));
    expect([event, steps.length > 0 && steps.every(({ to }) => to !== state && to !== '$SAME')]).toEqual([event, true]);
  }
  for (const event of expected!.answeredBy ?? []) {
    const steps = transitions.filter((step) => step.event === event && step.from.includes(state));
    expect([event, steps.map(({ to }) => to)]).toEqual([event, [state]]);
  }
  expect(expected!.days).toBeGreaterThan(0);
});

test.each(profiles)('under %s something is expected in every state a case can come to', (profile) => {
  for (const [direction, state] of states) {
    if (state === 'CLOSED' || unreached(direction, profile).includes(state)) continue;
    const known = transitionsOf(PROCEDURE.machines[direction], profile)
      .filter(({ from }) => from.includes(state))
      .map(({ event }) => event);
    expect([direction, state, expectedIn(direction, state)!.next.some((event) => known.includes(event))]).toEqual([
      direction,
      state,
      true,
    ]);
  }
});

test('the table names every state of both procedures and no other', () => {
  for (const direction of DIRECTIONS)
    expect(Object.keys(EXPECTED_COURSE[direction]).sort()).toEqual(
      Object.keys(PROCEDURE.machines[direction].states).sort(),
    );
});

test('a state that a later version adds is expected to move all the same', () => {
  expect(expectedIn('OUTGOING', 'A_STATE_TO_COME')).toMatchObject({ next: [], days: 30 });
});
