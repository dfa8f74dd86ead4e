import type { EventName } from '../../src/extradition/procedure/events.js';
import type { Transition } from '../../src/extradition/procedure/machine.js';
import type { Goal } from './goals.js';
import { moveNow, ofCase, type Move } from './moves.js';
import { costsBy, distancesTo, leadsTo, machineIn, stepsFrom, type Costs } from './roads.js';
import { tryStep } from './try-step.js';
import { DETOURS, ONLY_ON_PURPOSE, ORDINARY_WAIT, RARITY, USUAL_WAIT } from './usual-course.js';
import { DAY, type Walk } from './walk.js';

/** A case turns from its straight road this often at most. */
const MOST_DETOURS = 3;
/** No case takes more turns than this on its way to one goal. */
const MOST_TURNS = 60;

const waitFor = ({ random }: Walk, event: EventName): number => {
  const [least, most] = USUAL_WAIT[event] ?? ORDINARY_WAIT;
  return Math.round((least + random.fraction() * (most - least)) * DAY);
};

const statusOf = ({ file }: Walk): string => file.regions.PROCEDURE.state;

/** Takes what has fallen due on the way. What the case no longer allows by then simply does not happen. */
function followUp(walk: Walk, before: number): void {
  for (;;) {
    const due = walk.pending.filter(({ at }) => at <= before).sort((one, other) => one.at - other.at)[0];
    if (!due) return;
    walk.pending.splice(walk.pending.indexOf(due), 1);
    const move = moveNow(walk, due.event);
    if (move) tryStep(walk, move, Math.max(due.at, walk.at));
  }
}

function detourFrom(
  walk: Walk,
  distances: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
): Transition | undefined {
  const { file, random } = walk;
  // Nothing happens in a file before the event for which it was opened, and its officer opens it.
  if (file.regions.PROCEDURE.state === 'NEW') return undefined;
  const possible = (['PROCEDURE', 'CUSTODY', 'HOLD'] as const).flatMap((region) => {
    const steps = stepsFrom(machineIn(file.direction, region), file.profile, file.regions[region].state);
    // Stays are entered where we decide on surrender; of those abroad we hear only by news.
    if (region === 'HOLD' && file.direction === 'OUTGOING') return [];
    return region === 'PROCEDURE'
      ? steps.filter((step) => distances.has(leadsTo(step, file.regions.PROCEDURE)))
      : steps;
  });
  return possible.find(
    ({ event }) => !taken.has(event) && DETOURS[event] !== undefined && random.chance(DETOURS[event]),
  );
}

/** Steps ahead, the cheapest road first. A closed case is an end and no way. */
function stepsAhead({ file }: Walk, distances: ReadonlyMap<string, number>, costs: Costs): Transition[] {
  const { PROCEDURE } = file.regions;
  const machine = machineIn(file.direction, 'PROCEDURE');
  return stepsFrom(machine, file.profile, PROCEDURE.state)
    .filter(({ event }) => (RARITY[event] ?? 1) < ONLY_ON_PURPOSE)
    .flatMap((step) => {
      const to = leadsTo(step, PROCEDURE);
      const beyond = to === 'CLOSED' || to === PROCEDURE.state ? undefined : distances.get(to);
      return beyond === undefined ? [] : [{ step, cost: costs(step) + beyond }];
    })
    .sort((one, other) => one.cost - other.cost)
    .map(({ step }) => step);
}

function takeStep(walk: Walk, move: Move): 'TAKEN' | 'REFUSED' | 'TOO_LATE' {
  const at = walk.at + waitFor(walk, move.transition.event);
  const status = statusOf(walk);
  followUp(walk, at);
  // What followed may have moved the case on; then the step is weighed anew.
  return statusOf(walk) === status ? tryStep(walk, move, at) : 'TAKEN';
}

function reach(walk: Walk, status: string): boolean {
  const machine = machineIn(walk.file.direction, 'PROCEDURE');
  const costs = costsBy(walk.random.fraction);
  const distances = distancesTo(machine, walk.file.profile, status, costs);
  const detours = new Set<string>();
  for (let turns = 0; turns < MOST_TURNS && statusOf(walk) !== status; turns += 1) {
    const detour = detours.size < MOST_DETOURS ? detourFrom(walk, distances, detours) : undefined;
    if (detour) {
      detours.add(detour.event);
      if (takeStep(walk, ofCase(detour)) !== 'REFUSED') continue;
    }
    const attempts = stepsAhead(walk, distances, costs).slice(0, 3);
    const outcome = attempts.reduce<string>(
      (before, step) => (before === 'REFUSED' ? takeStep(walk, ofCase(step)) : before),
      'REFUSED',
    );
    if (outcome !== 'TAKEN') return false;
  }
  return statusOf(walk) === status;
}

/** Walks a case towards its goals, one after the other, as far as the law and the time allow. */
export function walkToGoals(walk: Walk, goals: readonly Goal[]): void {
  for (const { status, then } of goals) {
    if (!reach(walk, status)) break;
    const move = then && moveNow(walk, then);
    if (move) takeStep(walk, move);
  }
  followUp(walk, walk.until);
}

/** How many days the straight road past all goals takes on average. */
export function usualDaysTo({ file }: Walk, goals: readonly Goal[]): number {
  const machine = machineIn(file.direction, 'PROCEDURE');
  const costs = costsBy(() => 0.5);
  let state = file.regions.PROCEDURE.state;
  let days = 0;
  for (const { status } of goals) {
    const distances = distancesTo(machine, file.profile, status, costs);
    const cost = (step: Transition) => costs(step) + distances.get(step.to)!;
    for (let turns = 0; turns < MOST_TURNS && state !== status; turns += 1) {
      const ahead = stepsFrom(machine, file.profile, state).filter(({ to }) => distances.has(to) && to !== state);
      const [step] = ahead.sort((one, other) => cost(one) - cost(other));
      if (!step) break;
      const [least, most] = USUAL_WAIT[step.event] ?? ORDINARY_WAIT;
      days += (least + most) / 2;
      state = step.to;
    }
  }
  return days;
}
