import type { RegionChange } from './case-file.js';
import type { EventName } from './procedure/events.js';

/** An event that follows in law from the one that was asked, in the case or in one of its side files. */
export interface Follower {
  readonly event: EventName;
  readonly sideFileId: string | null;
  readonly changes: readonly RegionChange[];
}
