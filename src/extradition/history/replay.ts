import type { Ask } from '../ask.js';
import type { CaseFile, RecordedEvent } from '../case-file.js';
import { applyClockChanges } from '../deadlines/apply-clock-changes.js';
import { standingOf } from '../examine.js';
import type { Follower } from '../follower.js';
import { outcomeOf } from '../outcome.js';
import type { RegionName } from '../procedure/machine.js';
import { machineOf } from '../procedure/steps.js';
import type { Reason } from '../refusal.js';
import type { Act } from './acts.js';
import { peopleBehind } from './effective-history.js';

/** An event that follows in law and is not on record yet. */
export interface FreshFollower {
  readonly event: RecordedEvent;
  readonly cause: RecordedEvent;
  /** The one on record whose place it takes. */
  readonly insteadOf: RecordedEvent | null;
}

/** What a replay found at one act. */
export interface ReplayedAct {
  readonly event: RecordedEvent;
  /** What the file as it then stood holds against the event. */
  readonly met: readonly Reason[];
  readonly fresh: readonly FreshFollower[];
  /** Events on record that do not follow any more. */
  readonly gone: readonly RecordedEvent[];
}

/** A history told from the beginning through the rules that decide. */
export interface Replay {
  /** The file as the history leaves it. */
  readonly file: CaseFile;
  readonly acts: readonly ReplayedAct[];
}

/** The file before anything happened. */
function beginningOf(file: CaseFile): CaseFile {
  const at = (region: RegionName) => ({ state: machineOf(file, region).initial, previous: null });
  const regions = { PROCEDURE: at('PROCEDURE'), CUSTODY: at('CUSTODY'), HOLD: at('HOLD') };
  return { ...file, regions, closedReason: null, sideFiles: [], history: [], deadlines: [] };
}

/** The event asked once more, as it stands on record. */
function askedAgain(file: CaseFile, event: RecordedEvent): Ask {
  const { sideFileId } = event;
  return {
    event: event.event,
    occurredAt: event.occurredAt,
    zone: event.zone,
    asker: { id: event.actorId, roles: [event.role] },
    actingFor: event.actingForId ? { id: event.actingForId, standsIn: true } : null,
    documentIds: event.documentIds,
    facts: event.facts,
    attestations: event.attestations,
    note: null,
    sideFile:
      sideFileId === null ? null : { id: sideFileId, opens: file.sideFiles.every(({ id }) => id !== sideFileId) },
    now: event.occurredAt,
  };
}

interface Matched {
  readonly onRecord: RecordedEvent | undefined;
  readonly fresh: boolean;
  readonly sequence: number;
  readonly ownNumber: number;
}

/** Finds each follower among those on record; one that is not there gets the next free number. */
function matching(act: Act, free: () => number): { of: (follower: Follower) => Matched; left: RecordedEvent[] } {
  const left = [...act.followed];
  const of = ({ event, sideFileId }: Follower): Matched => {
    const index = left.findIndex((each) => each.event === event && each.sideFileId === sideFileId);
    const [onRecord] = index < 0 ? [] : left.splice(index, 1);
    const fresh = !onRecord || act.renewed === true;
    const ownNumber = fresh ? free() : onRecord.sequence;
    return { onRecord, fresh, sequence: onRecord?.sequence ?? ownNumber, ownNumber };
  };
  return { of, left };
}

/** An event that follows, as it goes on record: with the act of its cause, at its time and place. */
function followerEvent(cause: RecordedEvent, follower: Follower, matched: Matched): RecordedEvent {
  const { recordedAs: _recordedAs, formerActorIds: _formerActorIds, ...shared } = cause;
  const { onRecord, sequence, ownNumber } = matched;
  return {
    ...shared,
    ...follower,
    sequence,
    ...(onRecord && {
      recordedAs: ownNumber,
      formerActorIds: peopleBehind(onRecord),
    }),
    facts: {},
    documentIds: [],
    attestations: [],
    emitted: true,
  };
}

function replayAct(file: CaseFile, act: Act, free: () => number): { file: CaseFile; act: ReplayedAct } {
  const ruledUnder = { ...file, procedureVersion: act.event.procedureVersion ?? file.procedureVersion };
  const ask = askedAgain(file, act.event);
  const { steps, reasons } = standingOf(ruledUnder, ask);
  const { of, left } = matching(act, free);
  const matched: Matched[] = [];
  const outcome = outcomeOf(ruledUnder, ask, steps, {
    own: act.event.sequence,
    ofFollower: (follower, index) => (matched[index] = of(follower)).sequence,
  });
  const event = { ...act.event, changes: outcome.changes };
  const followed = outcome.emitted.map((follower, index) => {
    const match = matched[index]!;
    if (match.onRecord && !match.fresh) return { ...match.onRecord, changes: follower.changes };
    return followerEvent(event, follower, match);
  });
  const { regions, sideFiles, closedReason, clocks } = outcome;
  return {
    file: {
      ...file,
      regions,
      sideFiles,
      closedReason,
      history: [...file.history, event, ...followed],
      deadlines: applyClockChanges(file.deadlines, clocks),
    },
    act: {
      event,
      met: reasons,
      fresh: followed.flatMap((each, index) =>
        matched[index]!.fresh ? [{ event: each, cause: event, insteadOf: matched[index]!.onRecord ?? null }] : [],
      ),
      gone: left,
    },
  };
}

/**
 * Tells a history from the beginning, act by act, through the rules that decide: where the regions and side files stand,
 * which limits run. Nothing is refused; what is against an event where it now stands is told with it. Events that follow
 * in law and are not on record get numbers from `firstFree` on.
 */
export function replay(file: CaseFile, acts: readonly Act[], firstFree = file.lastSequence + 1): Replay {
  let number = firstFree;
  const replayed: ReplayedAct[] = [];
  let now = beginningOf(file);
  for (const act of acts) {
    const next = replayAct(now, act, () => number++);
    now = next.file;
    replayed.push(next.act);
  }
  return { file: now, acts: replayed };
}
