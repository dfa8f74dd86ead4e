import type { Direction } from '../../src/extradition/case-file.js';
import type { Machine } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE, transitionsOf } from '../../src/extradition/procedure/procedure.js';
import type { ProfileName } from '../../src/extradition/procedure/profiles.js';

/** The machines that a case of one direction runs, its side files included. */
export const machinesIn = (direction: Direction): readonly Machine[] => [
  PROCEDURE.machines[direction],
  PROCEDURE.machines.CUSTODY,
  PROCEDURE.machines.HOLD,
  ...Object.values(PROCEDURE.sideFiles!).filter(({ openedIn }) => openedIn[direction] !== undefined),
];

/** Ids of the steps that exist in a direction under a profile; they are unique over all machines. */
export const stepsIn = (direction: Direction, profile: ProfileName): string[] =>
  machinesIn(direction).flatMap((machine) => transitionsOf(machine, profile).map(({ id }) => id));

interface Hole {
  readonly step: string;
  /** Where it cannot be taken; everywhere when left out. */
  readonly direction?: Direction;
  readonly profile?: ProfileName;
  readonly because: string;
}

/** Steps that the data have and that nobody can take. When one becomes possible the test says so, and it goes from this list. */
export const HOLES: readonly Hole[] = [
  {
    step: 'C21',
    direction: 'INCOMING',
    because: 'The final discharge is told in the requesting State only, as the note of C21 says.',
  },
  {
    step: 'I30',
    profile: 'EAW',
    because: 'No step leads to DECIDED_CONDITIONAL: the court orders or refuses (docs/procedure.md, What is open).',
  },
  { step: 'I31', profile: 'EAW', because: 'As I30.' },
];

/** The steps nobody can take in a direction under a profile, in the order of the machines. */
export const holesIn = (direction: Direction, profile: ProfileName): string[] =>
  stepsIn(direction, profile).filter((id) =>
    HOLES.some(
      (hole) =>
        hole.step === id && (hole.direction ?? direction) === direction && (hole.profile ?? profile) === profile,
    ),
  );
