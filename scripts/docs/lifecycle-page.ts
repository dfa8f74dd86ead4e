import type { Machine } from '../../src/extradition/procedure/machine.js';
import type { Procedure } from '../../src/extradition/procedure/procedure.js';
import { table } from './machine-page.js';

/** Where the page of a machine lies below docs/. */
export const pathOf = ({ name }: Machine): string => `lifecycle/${name.toLowerCase()}.md`;

const machineRow = (machine: Machine): string[] => [
  `[${machine.name}](${pathOf(machine)})`,
  machine.meaning,
  String(Object.keys(machine.states).length),
  String(machine.transitions.length),
];

const profilesTable = ({ profiles }: Procedure): string =>
  table(
    ['profile', 'meaning', 'incoming steps it does not have'],
    Object.entries(profiles).map(([name, { meaning, incomingOff }]) => [name, meaning, incomingOff.join(', ')]),
  );

/** docs/lifecycle.md: which machines there are, and how their pictures are read. */
export const lifecyclePage = (procedure: Procedure, machines: readonly Machine[]): string => `# The lifecycle of a case

Made from the code by \`npm run docs\`. Procedure ${procedure.version}. How the data are read: [procedure.md](procedure.md).

A case runs its procedure, outgoing or incoming, and beside it custody and hold. NOTICE, ASSURANCE, FOLLOWUP and TRANSIT
are run by side files of a case, none to many of each.

${table(['machine', 'what it is about', 'states', 'steps'], machines.map(machineRow))}

## How the pictures are read

- A box is a state with its meaning. An arrow is a step, with its id and its event; several steps between the same two
  states share one arrow.
- \`↻\` in a box: the event is recorded and the state stays as it is.
- A dashed box stands for several states. \`Any of\` and \`Any state but\` name them, and what leads out of the box may be
  taken from each of them. \`Ways to\` gathers steps where arrows would cover everything else: \`→\` leads to that state.
- \`Back\`: to the state before the last real change; out of an end, to the state in which the case stood before.
- \`(not verified)\`: no text was seen that supports the step.
- Words after the event, such as \`outcome GRANT\`, decide between steps for the same event.

The server draws the same pictures: \`procedures { diagram(machine: "CUSTODY") }\`, under a profile with
\`diagram(machine: "INCOMING", profile: "KZ")\`, and without a machine all of them in one.

\`case { diagram }\` draws the path of one case: the states it passed are blue, the one it stands in is yellow, and each
step it took has a number and the day at the place where it happened. Steps without a number were not taken; those that
leave the present state fit where the case stands in all its aspects. \`availableEvents\` says what else they ask for.
\`region\` asks for custody or the hold, \`whole: true\` for the entire machine below the path.

## Profiles

A profile switches steps of the incoming procedure off. States that cannot be reached without them are not drawn.

${profilesTable(procedure)}
`;
