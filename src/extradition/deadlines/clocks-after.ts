import type { Ask } from '../ask.js';
import type { CaseFile, RecordedEvent } from '../case-file.js';
import type { Follower } from '../follower.js';
import type { ClockChange } from './deadline.js';
import { applyClockChanges } from './apply-clock-changes.js';
import { cancelAll, turnClocks } from './turn-clocks.js';

/** What the clocks need to know of the event being recorded, as if it already stood in the history. */
function asRecorded(
  ask: Ask,
  { event, sideFileId }: Pick<Follower, 'event' | 'sideFileId'>,
  sequence: number,
): RecordedEvent {
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
 * Everything an event does to the clocks, in order: its own stops and starts, then those of the events that follow from
 * it in law, then the cancelling of all that still runs where the step says so.
 */
export function clocksAfter(
  file: CaseFile,
  ask: Ask,
  emitted: readonly Follower[],
  cancelsAll: boolean,
): ClockChange[] {
  const changes: ClockChange[] = [];
  let now = file;
  const take = (more: readonly ClockChange[]) => {
    changes.push(...more);
    now = { ...now, deadlines: applyClockChanges(now.deadlines, more) };
  };
  const asked = { event: ask.event, sideFileId: ask.sideFile?.id ?? null };
  [asked, ...emitted].forEach(({ event, sideFileId }, index) => {
    const sequence = file.lastSequence + 1 + index;
    const { occurredAt, zone, facts } = ask;
    take(turnClocks(now, { event, occurredAt, zone, facts, sequence, sideFileId }));
    now = { ...now, history: [...now.history, asRecorded(ask, { event, sideFileId }, sequence)] };
  });
  if (cancelsAll) take(cancelAll(now, ask.occurredAt, ask.event));
  return changes;
}
