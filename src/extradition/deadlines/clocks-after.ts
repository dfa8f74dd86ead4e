import type { Ask } from '../ask.js';
import type { CaseFile, RecordedEvent } from '../case-file.js';
import { applyClockChanges } from './apply-clock-changes.js';
import type { Happened } from './clock-file.js';
import type { ClockChange } from './deadline.js';
import { cancelAll, turnClocks } from './turn-clocks.js';

/** An event of an act, the one that was asked or one that follows from it, with its number. */
type Numbered = Pick<Happened, 'event' | 'sideFileId' | 'sequence'>;

/** What the clocks need to know of the event being recorded, as if it already stood in the history. */
function asRecorded(ask: Ask, { event, sideFileId, sequence }: Numbered): RecordedEvent {
  return {
    sequence,
    event,
    sideFileId,
    occurredAt: ask.occurredAt,
    zone: ask.zone,
    actorId: ask.asker.id,
    role: 'SYSTEM',
    changes: [],
    facts: ask.facts,
    documentIds: [],
    attestations: [],
    emitted: event !== ask.event,
  };
}

/**
 * Everything an act does to the clocks, in order: the stops and starts of the event that was asked, then those of the
 * events that follow from it in law, then the cancelling of all that still runs where the step says so.
 */
export function clocksAfter(
  file: CaseFile,
  ask: Ask,
  happened: readonly Numbered[],
  cancelsAll: boolean,
): ClockChange[] {
  const changes: ClockChange[] = [];
  let now = file;
  const take = (more: readonly ClockChange[]) => {
    changes.push(...more);
    now = { ...now, deadlines: applyClockChanges(now.deadlines, more) };
  };
  for (const each of happened) {
    const { occurredAt, zone, facts } = ask;
    take(turnClocks(now, { ...each, occurredAt, zone, facts }));
    now = { ...now, history: [...now.history, asRecorded(ask, each)] };
  }
  if (cancelsAll) take(cancelAll(now, ask.occurredAt, ask.event));
  return changes;
}
