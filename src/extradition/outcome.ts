import type { Ask, EventAsked } from './ask.js';
import type { CaseFile, RegionChange, SideFile } from './case-file.js';
import type { ClosedReason } from './closed-reason.js';
import { closedReasonOf } from './closing.js';
import { clocksAfter } from './deadlines/clocks-after.js';
import type { ClockChange } from './deadlines/deadline.js';
import type { Follower } from './follower.js';
import type { EventName } from './procedure/events.js';
import type { RegionName } from './procedure/machine.js';
import { machineOf, type Step } from './procedure/steps.js';
import { followers, isRegion, sideFilesAfter } from './side-files-after.js';

/** Everything that follows from an event. */
export interface Outcome {
  readonly changes: readonly RegionChange[];
  readonly regions: CaseFile['regions'];
  /** All side files of the case as they stand afterwards. */
  readonly sideFiles: readonly SideFile[];
  readonly closedReason: ClosedReason | null;
  /** Events that follow in law, each with its own effect on the clocks. */
  readonly emitted: readonly Follower[];
  readonly clocks: readonly ClockChange[];
}

/** Where a region stood before it ended, for a case that is reopened. */
function beforeTheEnd(file: CaseFile, region: RegionName): string | null {
  const { state } = file.regions[region];
  const changes = file.history.flatMap((event) => event.changes.filter((change) => change.region === region));
  return changes.findLast(({ from, to }) => to === state && from !== state)?.from ?? null;
}

function stateAfter(file: CaseFile, region: RegionName, to: string, ended: boolean): string {
  const { state, previous } = file.regions[region];
  if (to === '$SAME') return state;
  if (to !== '$PREVIOUS') return to;
  return (ended ? beforeTheEnd(file, region) : previous) ?? state;
}

/**
 * The states after the steps. A region remembers the state it left at its last real change; `$SAME` and `$PREVIOUS` do
 * not overwrite that, and neither does the end of a case: reopened, it stands where it stood, with the memory it had.
 */
function regionsAfter(
  file: CaseFile,
  steps: readonly Step[],
): { regions: CaseFile['regions']; changes: RegionChange[] } {
  const regions = { ...file.regions };
  const changes: RegionChange[] = [];
  for (const { region, transition } of steps) {
    if (!isRegion(region)) continue;
    const { state, previous } = file.regions[region];
    const { final } = machineOf(file, region);
    const to = stateAfter(file, region, transition.to, final.includes(state));
    const remembers = transition.to !== '$PREVIOUS' && to !== state && !final.includes(to);
    regions[region] = { state: to, previous: remembers ? state : previous };
    changes.push({ region, from: state, to, transition: transition.id });
  }
  return { regions, changes };
}

/** Events that follow in law; some only where the facts say so. */
function emittedBy(steps: readonly Step[], ask: Ask): EventName[] {
  return steps.flatMap(({ transition }) =>
    transition.emits.filter((event) => {
      const condition = transition.emitsOnlyIf?.[event];
      return !condition || ask.facts[condition.fact] === condition.is;
    }),
  );
}

/** Where the steps lead. */
export const leadingTo = (file: CaseFile, ask: EventAsked, steps: readonly Step[]): readonly RegionChange[] => [
  ...regionsAfter(file, steps).changes,
  ...sideFilesAfter(file, ask, steps).changes,
];

/** Numbers of an event and of those that follow from it, among the facts of the case. */
export interface Numbering {
  readonly own: number;
  readonly ofFollower: (follower: Follower, index: number) => number;
}

function closedReasonAfter(file: CaseFile, ask: Ask, regions: CaseFile['regions'], changes: readonly RegionChange[]) {
  const closes = changes.find(({ region, to, from }) => region === 'PROCEDURE' && to === 'CLOSED' && from !== 'CLOSED');
  if (closes) return closedReasonOf(ask, closes.from);
  return regions.PROCEDURE.state === 'CLOSED' ? file.closedReason : null;
}

/** What follows when an event takes these steps, whatever may be against it. */
export function outcomeOf(file: CaseFile, ask: Ask, steps: readonly Step[], numbering: Numbering): Outcome {
  const { regions, changes: moved } = regionsAfter(file, steps);
  const touched = sideFilesAfter(file, ask, steps);
  const following = followers({ ...file, sideFiles: touched.sideFiles }, ask);
  const emitted = [
    ...emittedBy(steps, ask).map((event) => ({ event, sideFileId: null, changes: [] })),
    ...following.emitted,
  ];
  const asked = { event: ask.event, sideFileId: ask.sideFile?.id ?? null, sequence: numbering.own };
  const followed = emitted.map((follower, index) => ({
    ...follower,
    sequence: numbering.ofFollower(follower, index),
  }));
  const cancelsAll = steps.some(({ transition }) => transition.cancelsAllClocks);
  return {
    changes: [...moved, ...touched.changes],
    regions,
    sideFiles: following.sideFiles,
    closedReason: closedReasonAfter(file, ask, regions, moved),
    emitted,
    clocks: clocksAfter({ ...file, regions }, ask, [asked, ...followed], cancelsAll),
  };
}
