import { Temporal } from 'temporal-polyfill';
import { calendarOf, type StateCalendar } from '../calendars/calendar.js';
import { calendarStateOf } from '../calendars/calendar-state.js';
import type { EventName } from '../procedure/events.js';
import { isCivilDate, isTimeZone, startOfDay } from './civil-time.js';
import type { ClockFile, Happened } from './clock-file.js';
import { reckon } from './count.js';
import type { Deadline, Reckoning } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { Anchor, ReckoningExtra } from './start.js';

/** The fact that holds the civil day from which the limits of an event run, in place of the day it was recorded for. */
const START_DATE_FACT: Partial<Record<EventName, string>> = {
  SURRENDER_DATE_SET: 'surrenderDate',
  SURRENDER_DATE_CHANGED: 'newDate',
};

/** The fact that holds the agreed date which is the limit itself. */
const AGREED_DATE_FACT: Partial<Record<EventName, string>> = {
  TEMP_HANDED_OVER: 'returnDate',
  TEMP_RETURN_EXTENDED: 'newReturnDate',
  SUPPLEMENT_REQUESTED: 'dueDate',
  PROVISIONAL_CUSTODY_ORDERED: 'validUntil',
  EXTRADITION_ARREST_ORDERED: 'validUntil',
  EXTRADITION_ARREST_EXTENDED: 'validUntil',
  BAIL_REVOKED: 'validUntil',
};

/** The civil date a fact gives; null when the event has such a fact and it is missing, undefined when it has none. */
function dateIn({ event, facts }: Happened, names: Partial<Record<EventName, string>>): string | null | undefined {
  const name = names[event];
  if (!name) return undefined;
  const date = facts[name];
  return isCivilDate(date) ? date : null;
}

/** The agreed or ordered date that an event fixes; null when it may fix one and did not. */
export const dateFixedBy = (happened: Happened): string | null | undefined => dateIn(happened, AGREED_DATE_FACT);

/** The last event of this name on the record, as a start of its own. */
function lastOf(file: ClockFile, event: EventName | null): ReckoningExtra['earlierStart'] {
  const found = event === null ? undefined : file.history.findLast((recorded) => recorded.event === event);
  return found && { instant: found.occurredAt, zone: found.zone };
}

/** The end of an open limit, for those counted back from it. Undefined when it has no date. */
export function anchorOf({ dueAt, dueOn, zone, alternatives, earliestDueAt }: Deadline): Anchor | undefined {
  if (dueAt === null || dueOn === null) return undefined;
  const early = alternatives.find((reading) => reading.dueAt === earliestDueAt);
  return {
    dueAt,
    lastDay: dueOn,
    zone,
    ...(early?.lastDay && { earliest: { dueAt: early.dueAt, lastDay: early.lastDay } }),
  };
}

/** The days off a limit of this rule goes by in this case. */
export function calendarFor(
  rule: DeadlineRule,
  file: Pick<ClockFile, 'direction' | 'homeState' | 'counterpart' | 'calendars'>,
): StateCalendar | undefined {
  const state = calendarStateOf(rule, file);
  return state === null ? undefined : calendarOf(file.calendars, state);
}

function extraFor(rule: DeadlineRule, file: ClockFile, happened: Happened, anchor: Deadline | null): ReckoningExtra {
  return {
    startDate: dateIn(happened, START_DATE_FACT),
    agreedDate: dateFixedBy(happened),
    anchor: anchor ? anchorOf(anchor) : undefined,
    earlierStart: lastOf(file, rule.alsoCountedFrom),
    calendar: calendarFor(rule, file),
  };
}

/** The dates of a limit as they were reckoned, or why there is none. */
function datesFrom(reckoning: Reckoning | { undated: string }) {
  const dated = 'undated' in reckoning ? null : reckoning;
  return {
    dueAt: dated?.dueAt ?? null,
    dueOn: dated?.lastDay ?? null,
    dateBasis: 'RECKONED' as const,
    earliestDueAt: dated?.earliest ?? null,
    latestDueAt: dated?.latest ?? null,
    alternatives: dated?.alternatives ?? [],
    undatedReason: 'undated' in reckoning ? reckoning.undated : null,
    derivation: dated?.derivation ?? [],
  };
}

/** A deadline that has just begun, with its reckoning, or with the reason why it has no date. */
export function startedDeadline(
  rule: DeadlineRule,
  file: ClockFile,
  happened: Happened,
  anchor: Deadline | null,
): Deadline {
  const zone = anchor?.zone ?? happened.zone;
  const startsAt = anchor?.startsAt ?? happened.occurredAt;
  const extra = extraFor(rule, file, happened, anchor);
  const { startDate } = extra;
  const dates = datesFrom(reckon(rule, { instant: startsAt, zone }, extra));
  return {
    ruleId: rule.id,
    clock: rule.clock,
    startEvent: happened.event,
    startSequence: happened.sequence,
    sideFileId: happened.sideFileId,
    startsAt:
      startDate && isTimeZone(zone) ? startOfDay(Temporal.PlainDate.from(startDate), zone).toString() : startsAt,
    zone,
    ...dates,
    outcome: dates.dueAt !== null || rule.unit === 'immediate' ? 'RUNNING' : 'PENDING',
    stoppedAt: null,
    stopEvent: null,
    successorRuleId: null,
  };
}
