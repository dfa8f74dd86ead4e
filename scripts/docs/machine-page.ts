import { drawMachine } from '../../src/extradition/drawing/draw-machine.js';
import { namedStates } from '../../src/extradition/drawing/gathered-ways.js';
import type { LegalBasis, Machine, SideFileMachine, Transition } from '../../src/extradition/procedure/machine.js';
import type { Procedure } from '../../src/extradition/procedure/procedure.js';

const code = (word: string): string => `\`${word}\``;
const codes = (words: readonly string[]): string => words.map(code).join(', ');

/** A table of Markdown; a bar inside a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function statesTable({ states, initial, final }: Machine): string {
  const place = (state: string): string => (state === initial ? 'begins' : final.includes(state) ? 'ends' : '');
  return table(
    ['state', 'meaning', ''],
    Object.entries(states).map(([state, meaning]) => [code(state), meaning, place(state)]),
  );
}

function inStates(machine: Machine, states: readonly string[]): string {
  const { title, names } = namedStates(machine, states);
  return title === 'Any of' ? codes(names) : `${title.toLowerCase()} ${codes(names)}`.trim();
}

function toCell({ to }: Transition): string {
  if (to === '$SAME') return 'the same';
  return to === '$PREVIOUS' ? 'the state before' : code(to);
}

function eventCell({ event, when }: Transition): string {
  if (!when) return code(event);
  const condition =
    'fact' in when
      ? `${code(when.fact)} is ${code(String(when.is))}`
      : `${when.staysLeft ? 'other' : 'no other'} stays left`;
  return `${code(event)} where ${condition}`;
}

const basisText = ({ text, sources }: LegalBasis): string =>
  `${text} (${sources.length === 0 ? 'cited without a source' : codes(sources)})`;

function stepsTable(machine: Machine, profiles: Procedure['profiles']): string {
  const without = ({ id }: Transition): string =>
    Object.entries(profiles)
      .filter(([, { incomingOff }]) => incomingOff.includes(id))
      .map(([profile]) => profile)
      .join(', ');
  const differs = machine.transitions.some((step) => without(step) !== '');
  return table(
    ['step', 'from', 'event', 'to', 'by', 'conditions', 'basis', 'verified', ...(differs ? ['not under'] : []), 'note'],
    machine.transitions.map((step) => [
      step.id,
      inStates(machine, step.from),
      eventCell(step),
      toCell(step),
      codes(step.by),
      codes(step.requires),
      step.basis.map(basisText).join('; '),
      step.verified ? 'yes' : '**no**',
      ...(differs ? [without(step)] : []),
      step.note ?? '',
    ]),
  );
}

const isOfSideFile = (machine: Machine): machine is SideFileMachine => 'openedIn' in machine;

/** When a side file may begin, and what follows in it from the case. */
function besideTheCase(machine: Machine, { machines }: Procedure): string {
  if (!isOfSideFile(machine)) return '';
  const { openedIn, follows } = machine;
  const directions = (['OUTGOING', 'INCOMING'] as const).map((direction) => {
    const states = openedIn[direction];
    return `- ${direction}: ${states ? inStates(machines[direction], states) : 'never'}`;
  });
  const following = follows.map(({ upon, event }) => `${code(upon)} of the case brings ${code(event)} with it.`);
  return ['## Beside the case', 'A case may have several. One begins while the case stands at', directions.join('\n')]
    .concat(following)
    .concat('')
    .join('\n\n');
}

/** docs/lifecycle/<machine>.md: one machine, drawn and told in tables. */
export const machinePage = (machine: Machine, procedure: Procedure): string => `# ${machine.name}

${machine.meaning}

Made from the code by \`npm run docs\`. Procedure ${procedure.version}. How to read the picture: [the lifecycle](../lifecycle.md).

\`\`\`mermaid
${drawMachine(machine)}\`\`\`

${besideTheCase(machine, procedure)}## States

${statesTable(machine)}

## Steps

Keys of sources lead to [sources.md](../sources.md). Of a step that is not verified no text was seen that
supports it.

${stepsTable(machine, procedure.profiles)}
`;
