import type { RecordedEvent, RegionChange } from '../case-file.js';
import type { Outcome } from '../outcome.js';
import type { Amended } from './amend.js';
import type { FreshFollower } from './replay.js';

/** How the history on record changes by an act that does not simply come last. */
export interface Amendment {
  /** Number of the event behind which a late entry counts, 0 for the very beginning; null for a correction. */
  readonly placedAfter: number | null;
  /** Own number of the event that is corrected; null for a late entry. */
  readonly supersedes: number | null;
  /** True when the corrected event never happened. */
  readonly withdraws: boolean;
  /** The whole history as it counts from now on. */
  readonly history: readonly RecordedEvent[];
  /** Events that now follow in law and are not on record. */
  readonly fresh: readonly FreshFollower[];
  /** Events on record that follow no more. */
  readonly gone: readonly RecordedEvent[];
  /** What moves in side files, by the id of the side file. */
  readonly sideFileChanges: ReadonlyMap<string, RegionChange>;
}

export type AmendedOutcome = Outcome & { readonly amendment: Amendment };

/** What the act is about: the side file it belongs to, and the number under which it counts. */
type About = Pick<Amendment, 'placedAfter' | 'supersedes' | 'withdraws'> & {
  readonly sideFileId: string | null;
  readonly about: number;
};

/** Everything that follows from a late entry or a correction: what moves is what moves now, whoever follows along may apply it. */
export function amendedOutcome(amended: Amended, { sideFileId, about, ...kind }: About): AmendedOutcome {
  const { file, fresh, gone, sideFileChanges, clocks, changes } = amended;
  const ownSideFile = sideFileId === null ? undefined : sideFileChanges.get(sideFileId);
  return {
    changes: ownSideFile ? [...changes, ownSideFile] : changes,
    regions: file.regions,
    sideFiles: file.sideFiles,
    closedReason: file.closedReason,
    emitted: fresh.filter(({ cause }) => cause.sequence === about).map(({ event }) => event),
    clocks,
    amendment: { ...kind, history: file.history, fresh, gone, sideFileChanges },
  };
}
