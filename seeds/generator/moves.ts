import type { Ask } from '../../src/extradition/ask.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import type { RegionName, SideFileMachine, Transition } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { machineIn, stepsFrom } from './roads.js';
import type { Walk } from './walk.js';

/** A step an officer could record now, and where: in the case itself, in one of its side files, or as the beginning of one. */
export interface Move {
  readonly transition: Transition;
  readonly sideFile: Ask['sideFile'];
  /** Facts that lead to this step and to no other. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export const ofCase = (transition: Transition): Move => ({ transition, sideFile: null });

const REGIONS: readonly RegionName[] = ['PROCEDURE', 'CUSTODY', 'HOLD'];
const MACHINES: readonly SideFileMachine[] = Object.values(PROCEDURE.sideFiles ?? {});

/** Every step in the regions of the case from where it stands. */
export function movesOfCase({ file }: Walk): Move[] {
  return REGIONS.flatMap((region) =>
    stepsFrom(machineIn(file.direction, region), file.profile, file.regions[region].state),
  ).map(ofCase);
}

/** Every step in a side file that the case has. */
function movesInSideFiles({ file }: Walk): Move[] {
  return file.sideFiles.flatMap(({ id, kind, state }) =>
    stepsFrom(PROCEDURE.sideFiles![kind], file.profile, state).map((transition) => ({
      transition,
      sideFile: { id, opens: false },
    })),
  );
}

/** Every step that begins a side file where the case stands. */
function beginnings({ file }: Walk): Move[] {
  const { state } = file.regions.PROCEDURE;
  // The id stands for the side file within the plan; the record gives it another.
  const sideFile = { id: `planned side file ${file.sideFiles.length + 1}`, opens: true };
  return MACHINES.filter(({ openedIn }) => openedIn[file.direction]?.includes(state)).flatMap((machine) =>
    stepsFrom(machine, file.profile, machine.initial).map((transition) => ({ transition, sideFile })),
  );
}

/** Everything the tables offer from where the case stands, before the law has looked at any condition. */
export const movesNow = (walk: Walk): Move[] => [...movesOfCase(walk), ...movesInSideFiles(walk), ...beginnings(walk)];

/** A step by this event from where the case stands; in the case first, then in a side file, then as the beginning of one. */
export const moveNow = (walk: Walk, event: EventName): Move | undefined =>
  movesNow(walk).find(({ transition }) => transition.event === event);
