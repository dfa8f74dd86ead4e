import type { Machine, Transition } from '../procedure/machine.js';
import type { Arrow, Box } from './mermaid.js';
import { groupedBy, stepLine, STAYS, wrapped, type Way } from './ways.js';

/** From this many states on, a step is drawn once, out of a box that names them. */
const MANY = 4;

/** From this many sources on, the ways into a state are told in one box before it. */
const CROWD = 6;

/** The box to which steps lead that go back to the state before. */
export const BACK = 'BACK';
const BACK_MEANING =
  'To the state before the last real change; out of an end, to the state in which the case stood before.';

/** Steps drawn so that a machine with dozens of them can still be read. */
export interface GatheredWays {
  /** Steps that are drawn from each of their states. */
  readonly ways: readonly Way[];
  /** Boxes that stand for several states, and what leads out of them. */
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

const sourceOf = ({ from }: Transition): string => from.join(' ');
const targetOf = ({ to }: Transition): string => (to === '$PREVIOUS' ? BACK : to);
const staysIn = (state: string, { to }: Transition): boolean => to === '$SAME' || to === state;

/** A set of states in words: named one by one, or by those left out where that is shorter. */
export function namedStates(
  machine: Machine,
  states: readonly string[],
): { readonly title: string; readonly names: string[] } {
  const others = Object.keys(machine.states).filter((state) => !states.includes(state));
  if (others.length >= states.length) return { title: 'Any of', names: [...states] };
  return others.length === 0 ? { title: 'Any state', names: [] } : { title: 'Any state but', names: others };
}

/** The states into which so much leads that arrows would cover the rest. */
function crowdedStates({ states, transitions }: Machine): string[] {
  return Object.keys(states).filter((state) => {
    const into = transitions.filter(({ to }) => to === state);
    const sources = into.flatMap((step) => (step.from.length >= MANY ? [sourceOf(step)] : step.from));
    return new Set(sources.filter((source) => source !== state)).size >= CROWD;
  });
}

function boxBefore(machine: Machine, state: string): Box {
  const into = machine.transitions.filter(({ to }) => to === state);
  const lines = groupedBy(into, sourceOf).flatMap((group) => {
    const { title, names } = namedStates(machine, group[0]!.from);
    const from = title === 'Any of' ? names.join(', ') : `${title.toLowerCase()} ${names.join(', ')}`.trim();
    return [...wrapped(`From ${from}:`), ...group.map((step) => `→ ${stepLine(step)}`)];
  });
  return { id: `TO_${state}`, title: `Ways to ${state}`, lines, mark: 'several' };
}

/** One box for every set of states out of which several steps lead alike. */
function boxesOfMany(machine: Machine, steps: readonly Transition[]): Pick<GatheredWays, 'boxes' | 'arrows'> {
  const groups = groupedBy(steps, sourceOf).map((group, index) => ({ id: `ANY_${index + 1}`, group }));
  return {
    boxes: groups.map(({ id, group }) => {
      const { title, names } = namedStates(machine, group[0]!.from);
      const staying = group.filter(({ to }) => to === '$SAME').map((step) => STAYS + stepLine(step));
      return { id, title, lines: [...names, ...staying], mark: 'several' };
    }),
    arrows: groups.flatMap(({ id, group }) =>
      groupedBy(
        group.filter(({ to }) => to !== '$SAME'),
        targetOf,
      ).map((alike) => ({ from: id, to: targetOf(alike[0]!), lines: alike.map(stepLine) })),
    ),
  };
}

const waysOf = (step: Transition): Way[] =>
  step.from.map((from) => ({
    from,
    to: staysIn(from, step) ? from : targetOf(step),
    step: step.id,
    line: stepLine(step),
  }));

/** Gathers the steps of a machine: those from many states, those into a crowded state, and those that lead back. */
export function gatheredWays(machine: Machine): GatheredWays {
  const { transitions: steps } = machine;
  const crowded = crowdedStates(machine);
  const others = steps.filter(({ to }) => !crowded.includes(to));
  const many = boxesOfMany(
    machine,
    others.filter(({ from }) => from.length >= MANY),
  );
  const leadsBack = steps.some(({ to }) => to === '$PREVIOUS');
  return {
    ways: others.filter(({ from }) => from.length < MANY).flatMap(waysOf),
    boxes: [
      ...many.boxes,
      ...crowded.map((state) => boxBefore(machine, state)),
      ...(leadsBack ? [{ id: BACK, title: 'Back', lines: wrapped(BACK_MEANING), mark: 'several' } as const] : []),
    ],
    arrows: [...many.arrows, ...crowded.map((state) => ({ from: `TO_${state}`, to: state, lines: [] }))],
  };
}
