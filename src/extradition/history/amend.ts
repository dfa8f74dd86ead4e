import type { CaseFile, RecordedEvent, RegionChange } from '../case-file.js';
import { compareClocks } from '../deadlines/compare-clocks.js';
import type { ClockChange } from '../deadlines/deadline.js';
import type { RegionName } from '../procedure/machine.js';
import { actsOf, type Act } from './acts.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import { replay, type FreshFollower, type Replay } from './replay.js';

/** What becomes of a case whose acts are told differently. */
export interface Amended {
  readonly file: CaseFile;
  readonly conflicts: readonly Conflict[];
  readonly clocks: readonly ClockChange[];
  /** What moves now in the regions. */
  readonly changes: readonly RegionChange[];
  readonly sideFileChanges: ReadonlyMap<string, RegionChange>;
  readonly fresh: readonly FreshFollower[];
  readonly gone: readonly RecordedEvent[];
}

/** A side file whose beginning was withdrawn stands here: no state of a machine, because it never began. */
export const NEVER_BEGAN = 'WITHDRAWN';

/** In place of a step, where none leads any more to where the case now stands. */
const NO_STEP = 'NONE';

const REGIONS: readonly RegionName[] = ['PROCEDURE', 'CUSTODY', 'HOLD'];

function regionChanges(before: CaseFile, after: CaseFile): RegionChange[] {
  return REGIONS.flatMap((region) => {
    const from = before.regions[region].state;
    const to = after.regions[region].state;
    if (from === to) return [];
    const steps = after.history.flatMap(({ changes }) => changes.filter((change) => change.region === region));
    return [{ region, from, to, transition: steps.at(-1)?.transition ?? NO_STEP }];
  });
}

function changesOfSideFiles(before: CaseFile, after: CaseFile): Map<string, RegionChange> {
  const ids = new Set([...before.sideFiles, ...after.sideFiles].map(({ id }) => id));
  const changes = new Map<string, RegionChange>();
  for (const id of ids) {
    const then = before.sideFiles.find((sideFile) => sideFile.id === id);
    const now = after.sideFiles.find((sideFile) => sideFile.id === id);
    const from = then?.state ?? NEVER_BEGAN;
    const to = now?.state ?? NEVER_BEGAN;
    const steps = after.history.filter(({ sideFileId }) => sideFileId === id).flatMap((event) => event.changes);
    const transition = steps.at(-1)?.transition ?? NO_STEP;
    if (from !== to) changes.set(id, { region: (now ?? then)!.kind, from, to, transition });
  }
  return changes;
}

/** The history on record, told from the beginning. */
export const replayed = (file: CaseFile): Replay => replay(file, actsOf(file.history));

/** Whether a replay leads to where the case stands. If it does not, the past cannot be judged by it. */
export const leadsHere = (file: CaseFile, { file: told }: Replay): boolean =>
  REGIONS.every((region) => JSON.stringify(told.regions[region]) === JSON.stringify(file.regions[region])) &&
  told.closedReason === file.closedReason &&
  told.sideFiles.length === file.sideFiles.length &&
  told.sideFiles.every((each) => file.sideFiles.some(({ id, state }) => id === each.id && state === each.state));

/** What an act in the past is judged by. */
export interface Retelling {
  /** The history on record, told from the beginning. */
  readonly before: Replay;
  /** The acts as they would count. */
  readonly acts: readonly Act[];
  /** Number of the act that is recorded or corrected. */
  readonly about: number;
  readonly now: string;
}

/** Tells the history anew and compares it with what is on record. Every later event is looked at again in the file it then finds. */
export function amend(file: CaseFile, { before, acts, about, now }: Retelling): Amended {
  // The number behind the last is that of the fact which is about to be recorded itself.
  const after = replay(file, acts, file.lastSequence + 2);
  return {
    file: after.file,
    conflicts: conflictsOf(before, after, about),
    clocks: compareClocks({
      onRecord: file.deadlines,
      before: before.file.deadlines,
      after: after.file.deadlines,
      now,
    }),
    changes: regionChanges(file, after.file),
    sideFileChanges: changesOfSideFiles(file, after.file),
    fresh: after.acts.flatMap(({ fresh }) => fresh),
    gone: after.acts.flatMap(({ gone }) => gone),
  };
}
