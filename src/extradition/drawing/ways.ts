import type { Machine, Transition } from '../procedure/machine.js';
import type { Arrow, Box, Mark } from './mermaid.js';

/** One way along one step. From a state to itself it is told in the box of the state. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Id of the step, such as `I04`. */
  readonly step: string;
  readonly line: string;
}

function conditionOf({ when }: Transition): string {
  if (!when) return '';
  if ('fact' in when) return `, ${when.fact} ${when.is}`;
  return when.staysLeft ? ', others left' : ', none left';
}

/** A step in words: its id, its event, what decides between it and others, and whether the text for it was not seen. */
export const stepLine = (step: Transition): string =>
  `${step.id} ${step.event}${conditionOf(step)}${step.verified ? '' : ' (not verified)'}`;

/** The rows by a key, in the order in which the keys first appear. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}

/** The longest line of a box, in characters; a longer name or word stands alone. */
const WIDTH = 34;

/** A text broken between its words into lines of a box. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** What happens in a state and leaves it as it is. */
export const STAYS = '↻ ';

/** The boxes of states, each with its meaning and with what happens in it. A state no longer in the machine has no meaning. */
export function boxesOf(
  machine: Machine,
  states: readonly string[],
  ways: readonly Way[],
  markOf: (state: string) => Mark | undefined = () => undefined,
): Box[] {
  return states.map((state) => ({
    id: state,
    title: state,
    lines: [
      ...wrapped(machine.states[state] ?? ''),
      ...ways.filter(({ from, to }) => from === state && to === state).map(({ line }) => STAYS + line),
    ],
    mark: markOf(state),
  }));
}

/** All ways between the same two boxes in one arrow. */
export function arrowsOf(ways: readonly Way[]): Arrow[] {
  const moves = ways.filter(({ from, to }) => from !== to);
  return groupedBy(moves, ({ from, to }) => `${from} ${to}`).map((group) => ({
    from: group[0]!.from,
    to: group[0]!.to,
    lines: group.map(({ line }) => line),
  }));
}
