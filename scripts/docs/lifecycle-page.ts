import type { Machine } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';

/** From this many states on, a step that starts in all of them is told in words: drawn, it would hide the rest. */
const MANY = 9;

function drawing({ initial, final, transitions }: Machine): string {
  const arrows = transitions
    .filter(({ from }) => from.length < MANY)
    .flatMap(({ from, to, event }) =>
      from.map(
        (state) => `  ${state} --> ${to.startsWith('$') ? state : to}: ${event}${to === '$PREVIOUS' ? ' (back)' : ''}`,
      ),
    );
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...new Set(arrows),
    ...final.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

function inWords({ transitions }: Machine): string {
  const wide = transitions.filter(({ from }) => from.length >= MANY);
  if (wide.length === 0) return '';
  return [
    '',
    'Not drawn, because they may start almost anywhere:',
    '',
    ...wide.map(
      ({ id, event, to, from }) =>
        `- ${id} \`${event}\` leads to ${to.startsWith('$') ? 'the same state' : to}, from ${from.length} states`,
    ),
  ].join('\n');
}

const section = (machine: Machine): string =>
  `## ${machine.name}\n\n${machine.meaning}\n\n${drawing(machine)}\n${inWords(machine)}\n`;

/** docs/lifecycle.md: the machines of the procedure, drawn from the data that the server runs. */
export function lifecyclePage(): string {
  return `# The lifecycle of a case

Made from the code by \`npm run docs\`. Procedure ${PROCEDURE.version}. How it is read: [procedure.md](procedure.md).

A case runs three regions beside each other: the procedure (outgoing or incoming), the person's custody, and the holds.

${Object.values(PROCEDURE.machines).map(section).join('\n')}`;
}
