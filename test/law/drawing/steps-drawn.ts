import { BACK } from '../../../src/extradition/drawing/gathered-ways.js';
import type { Machine } from '../../../src/extradition/procedure/machine.js';
import type { Drawing } from './grammar.js';

/** `I04 NEW PROVISIONAL`: the step, the state it leaves, the box it leads to. */
type Taken = string;

const idOf = (line: string): string => /^[A-Z]+\d+/.exec(line)![0];

/** The states that `Any of A, B` or `any state but C` names. */
function statesNamed(machine: Machine, title: string, names: readonly string[]): string[] {
  const all = Object.keys(machine.states);
  if (/^any of$/i.test(title)) return [...names];
  return all.filter((state) => !names.includes(state));
}

/** What a box before a crowded state tells: lines `From A, B:` and below each the steps. */
function stepsInto(machine: Machine, to: string, lines: readonly string[]): Taken[] {
  return `\n${lines.join('\n')}`
    .split('\nFrom ')
    .slice(1)
    .flatMap((group) => {
      const [from, ...steps] = group.split('\n→ ');
      const words = from!.replaceAll('\n', ' ').replace(/:$/, '');
      const but = words.startsWith('any state');
      const names = words.replace(/^any state( but)? ?/, '').split(', ');
      return statesNamed(machine, but ? 'any state but' : 'any of', names).flatMap((state) =>
        steps.map((line) => `${idOf(line)} ${state} ${to}`),
      );
    });
}

/** Every way of every step that a reader of the drawing finds in it. */
export function stepsDrawn(machine: Machine, { boxes, arrows }: Drawing): Taken[] {
  const isState = (id: string): boolean => Object.hasOwn(machine.states, id);
  const standsFor = (id: string): string[] => {
    if (isState(id)) return [id];
    const { title, lines } = boxes.get(id)!;
    return statesNamed(machine, title, lines.filter(isState));
  };
  return [...boxes].flatMap(([id, { lines }]) => {
    if (id === BACK) return [];
    if (id.startsWith('TO_')) return stepsInto(machine, id.slice('TO_'.length), lines);
    const staying = lines.filter((line) => line.startsWith('↻ ')).map((line) => idOf(line.slice(2)));
    const leaving = arrows.filter(({ from }) => from === id);
    return standsFor(id).flatMap((state) => [
      ...staying.map((step) => `${step} ${state} ${state}`),
      ...leaving.flatMap(({ to, lines: steps }) => steps.map((line) => `${idOf(line)} ${state} ${to}`)),
    ]);
  });
}

/** Every way of every step of the table. */
export const stepsOfTable = ({ transitions }: Machine): Taken[] =>
  transitions.flatMap(({ id, from, to }) =>
    from.map((state) => `${id} ${state} ${to === '$SAME' ? state : to === '$PREVIOUS' ? BACK : to}`),
  );
