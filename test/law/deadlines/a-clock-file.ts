import { Temporal } from 'temporal-polyfill';
import { applyClockChanges } from '../../../src/extradition/deadlines/apply-clock-changes.js';
import type { ClockFile, Happened } from '../../../src/extradition/deadlines/clock-file.js';
import type { ClockChange, Deadline } from '../../../src/extradition/deadlines/deadline.js';
import { cancelAll, turnClocks } from '../../../src/extradition/deadlines/turn-clocks.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';

/** A case in memory, as far as its clocks look at it. */
export const aClockFile = (given: Partial<ClockFile> = {}): ClockFile => ({
  direction: 'INCOMING',
  homeState: 'KZ',
  counterpart: 'RU',
  instruments: ['CHISINAU2002'],
  history: [],
  deadlines: [],
  calendars: [],
  ...given,
});

/** An event at a local time, `yyyy-mm-ddThh:mm`, in a zone. */
export const happens = (
  event: EventName,
  at: string,
  facts: Happened['facts'] = {},
  zone = 'Asia/Almaty',
): Happened => ({
  event,
  occurredAt: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant().toString(),
  zone,
  facts,
  sequence: 1,
  sideFileId: null,
});

/** The case after an event, and what the event did to the clocks. */
export function after(
  file: ClockFile,
  given: Happened,
  cancelsAll = false,
): { file: ClockFile; changes: ClockChange[] } {
  const happened = { ...given, sequence: file.history.length + 1 };
  const turned = turnClocks(file, happened);
  const deadlines = applyClockChanges(file.deadlines, turned);
  const cancelled = cancelsAll ? cancelAll({ deadlines }, happened.occurredAt, happened.event) : [];
  const recorded = {
    ...happened,
    actorId: 'officer',
    role: 'CENTRAL_AUTHORITY_OFFICER' as const,
    changes: [],
    documentIds: [],
    attestations: [],
    emitted: false,
  };
  return {
    file: { ...file, history: [...file.history, recorded], deadlines: applyClockChanges(deadlines, cancelled) },
    changes: [...turned, ...cancelled],
  };
}

/** The case after several events. */
export const afterAll = (file: ClockFile, ...happened: Happened[]): ClockFile =>
  happened.reduce((now, event) => after(now, event).file, file);

/** The last deadline of a rule in the case. */
export function deadlineOf({ deadlines }: Pick<ClockFile, 'deadlines'>, ruleId: string): Deadline {
  const found = deadlines.findLast((deadline) => deadline.ruleId === ruleId);
  if (!found) throw new Error(`${ruleId} never started.`);
  return found;
}
