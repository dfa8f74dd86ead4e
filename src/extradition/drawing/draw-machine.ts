import type { Machine, Transition } from '../procedure/machine.js';
import { reachableStates } from '../procedure/validate-procedure.js';
import { gatheredWays } from './gathered-ways.js';
import { framedMermaidOf, mermaidOf, type Picture } from './mermaid.js';
import { arrowsOf, boxesOf } from './ways.js';

/** The machine with these of its steps only, and with the states that can still be reached. */
export function machineWith(machine: Machine, steps: readonly Transition[]): Machine {
  const reached = reachableStates({ ...machine, transitions: steps });
  const isReached = (state: string): boolean => reached.has(state);
  return {
    ...machine,
    states: Object.fromEntries(Object.entries(machine.states).filter(([state]) => isReached(state))),
    final: machine.final.filter(isReached),
    transitions: steps
      .map((step) => ({ ...step, from: step.from.filter(isReached) }))
      .filter(({ from }) => from.length > 0),
  };
}

function pictureOf(machine: Machine): Picture {
  const { ways, boxes, arrows } = gatheredWays(machine);
  return {
    boxes: [...boxesOf(machine, Object.keys(machine.states), ways), ...boxes],
    arrows: [...arrowsOf(ways), ...arrows],
    initial: machine.initial,
    final: machine.final,
  };
}

/**
 * A machine as a Mermaid `stateDiagram-v2`: every state with its meaning, every step with its id and event. What leaves
 * a state as it is stands in its box after `↻`; what starts in many states leaves a box that names them.
 */
export const drawMachine = (machine: Machine): string => mermaidOf(pictureOf(machine));

/** Several machines in one drawing, each in a frame with its name. */
export const drawMachines = (machines: readonly Machine[]): string =>
  framedMermaidOf(Object.fromEntries(machines.map((machine) => [machine.name, pictureOf(machine)])));
