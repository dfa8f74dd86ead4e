import { PROCEDURE, transitionsOf } from '../../src/extradition/procedure/procedure.js';
import type { Machine, RegionName, Transition } from '../../src/extradition/procedure/machine.js';
import type { ProfileName } from '../../src/extradition/procedure/profiles.js';
import type { Direction, RegionState } from '../../src/extradition/case-file.js';
import { RARITY } from './usual-course.js';

/** Steps of a machine that leave a state, as the transition table has them. */
const indexed = new Map<string, ReadonlyMap<string, readonly Transition[]>>();

function indexOf(machine: Machine, profile: ProfileName): ReadonlyMap<string, readonly Transition[]> {
  const key = `${machine.name} ${profile}`;
  const known = indexed.get(key);
  if (known) return known;
  const rows = transitionsOf(machine, profile);
  const index = new Map(
    Object.keys(machine.states).map((state) => [state, rows.filter(({ from }) => from.includes(state))]),
  );
  indexed.set(key, index);
  return index;
}

/** The machine that runs a region in one direction. */
export const machineIn = (direction: Direction, region: RegionName): Machine =>
  PROCEDURE.machines[region === 'PROCEDURE' ? direction : region];

/** Every lawful step from a state. */
export function stepsFrom(machine: Machine, profile: ProfileName, state: string): readonly Transition[] {
  return indexOf(machine, profile).get(state) ?? [];
}

/** The state a step leads to, as far as it is known before the step is taken. */
export function leadsTo(transition: Transition, { state, previous }: RegionState): string {
  if (transition.to === '$SAME') return state;
  return transition.to === '$PREVIOUS' ? (previous ?? state) : transition.to;
}

/** What each step costs on this road: the unlikely is dear, and every case has its own mind. */
export type Costs = (transition: Transition) => number;

export const costsBy = (whim: () => number): Costs => {
  const drawn = new Map<string, number>();
  return ({ id, event }) => {
    const known = drawn.get(id);
    if (known !== undefined) return known;
    const cost = (RARITY[event] ?? 1) * (0.4 + whim());
    drawn.set(id, cost);
    return cost;
  };
};

/** The cheapest way from every state to the goal, over the whole table; a state that is not in the map has no way. */
export function distancesTo(
  machine: Machine,
  profile: ProfileName,
  goal: string,
  costs: Costs,
): ReadonlyMap<string, number> {
  const distances = new Map([[goal, 0]]);
  const rows = transitionsOf(machine, profile).filter(({ to }) => !to.startsWith('$'));
  for (let changed = true; changed;) {
    changed = false;
    for (const row of rows) {
      const beyond = distances.get(row.to);
      if (beyond === undefined) continue;
      const cost = beyond + costs(row);
      for (const state of row.from) {
        if (cost >= (distances.get(state) ?? Infinity)) continue;
        distances.set(state, cost);
        changed = true;
      }
    }
  }
  return distances;
}

/** The shortest row of steps that brings a region from where it stands into one of the wanted states; null when none does. */
export function shortestRoad(
  machine: Machine,
  profile: ProfileName,
  from: string,
  wanted: ReadonlySet<string>,
): Transition[] | null {
  const roads: { state: string; road: Transition[] }[] = [{ state: from, road: [] }];
  const seen = new Set([from]);
  for (const { state, road } of roads) {
    if (wanted.has(state)) return road;
    for (const step of stepsFrom(machine, profile, state)) {
      if (step.to.startsWith('$') || seen.has(step.to) || step.event === 'PERSON_DIED' || step.event === 'ESCAPED')
        continue;
      seen.add(step.to);
      roads.push({ state: step.to, road: [...road, step] });
    }
  }
  return null;
}
