import type { CaseFile } from '../case-file.js';
import type { EventName } from '../procedure/events.js';
import type { Machine, RegionName, Transition } from '../procedure/machine.js';
import { transitionsOf } from '../procedure/procedure.js';
import { machineOf } from '../procedure/steps.js';
import { waysOf } from '../procedure/ways.js';
import { UNSOUGHT_EVENTS } from './unsought-events.js';

const REGIONS: readonly RegionName[] = ['PROCEDURE', 'CUSTODY', 'HOLD'];

/** A state on the way, and the event with which the way to it begins. */
interface Way {
  readonly state: string;
  readonly first: EventName | null;
}

/** Where a step leads a machine, as far as the table alone says it; null for a step that stays or goes back. */
const goalOf = ({ to }: Transition, { final }: Machine): string | null =>
  to.startsWith('$') || final.includes(to) ? null : to;

/** The first events of the shortest ways from a state to one of the wanted states. None ends the case on its way. */
function firstSteps(machine: Machine, file: CaseFile, start: string, wanted: ReadonlySet<string>): EventName[] {
  const steps = transitionsOf(machine, file.profile).filter(({ event }) => !UNSOUGHT_EVENTS.has(event));
  const seen = new Set([start]);
  for (let ways: Way[] = [{ state: start, first: null }]; ways.length > 0;) {
    const next = ways.flatMap(({ state, first }) =>
      steps
        .filter(({ from }) => from.includes(state))
        .flatMap((step) => {
          const goal = goalOf(step, machine);
          return goal === null || seen.has(goal) ? [] : [{ state: goal, first: first ?? step.event }];
        }),
    );
    const there = next.filter(({ state }) => wanted.has(state));
    if (there.length > 0) return there.map(({ first }) => first);
    next.forEach(({ state }) => seen.add(state));
    ways = next;
  }
  return [];
}

/** What must happen first so that an event can: the beginnings of the shortest ways, in every region that bars it now. */
export function firstTowards(file: CaseFile, event: EventName): EventName[] {
  const firsts = REGIONS.flatMap((region) => {
    const machine = machineOf(file, region);
    const { state } = file.regions[region];
    const wanted = new Set(waysOf(machine, file.profile, event).flatMap(({ from }) => from));
    return wanted.size === 0 || wanted.has(state) ? [] : firstSteps(machine, file, state, wanted);
  });
  return [...new Set(firsts)];
}
