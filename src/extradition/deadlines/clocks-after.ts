import type { Ask } from '../ask.js';
import type { CaseFile, RecordedEvent } from '../case-file.js';
import type { EventName } from '../procedure/events.js';
import type { ClockChange } from './deadline.js';
import { applyClockChanges } from './apply-clock-changes.js';
import { cancelAll, turnClocks } from './turn-clocks.js';

/** What the clocks need to know of the event being recorded, as if it already stood in the history. */
function asRecorded(file: CaseFile, ask: Ask, event: EventName): RecordedEvent {
  return {
    sequence: (file.history.at(-1)?.sequence ?? 0) + 1,
    event,
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
  emitted: readonly EventName[],
  cancelsAll: boolean,
): ClockChange[] {
  const changes: ClockChange[] = [];
  let now = file;
  const take = (more: readonly ClockChange[]) => {
    changes.push(...more);
    now = { ...now, deadlines: applyClockChanges(now.deadlines, more) };
  };
  for (const event of [ask.event, ...emitted]) {
    take(turnClocks(now, { event, occurredAt: ask.occurredAt, zone: ask.zone, facts: ask.facts }));
    now = { ...now, history: [...now.history, asRecorded(now, ask, event)] };
  }
  if (cancelsAll) take(cancelAll(now, ask.occurredAt, ask.event));
  return changes;
}
