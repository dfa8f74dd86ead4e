import { Temporal } from 'temporal-polyfill';
import { nthWorkingDay, type StateCalendar } from '../calendars/calendar.js';
import { civilDateAt, lastDayBefore, startOfDay } from './civil-time.js';
import type { ReadingName } from './counting-rules.js';
import type { DeadlineUnit } from './deadline-unit.js';
import type { Anchor } from './start.js';

/** A term ready to be counted. */
export interface Term {
  /** Number of units, never negative: the way of counting knows the direction. */
  readonly length: number;
  readonly unit: DeadlineUnit;
  readonly start: Temporal.Instant;
  readonly zone: string;
  readonly anchor: Anchor | null;
  readonly agreedDate: Temporal.PlainDate | null;
  readonly calendar: StateCalendar | null;
}

/** Where a term ends: its last civil day, and the first instant after it. */
export interface End {
  readonly lastDay: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
}

/** One way to count. Null where it cannot be followed for this term. */
type Way = (term: Term) => End | null;

/** The end of a civil day in a zone. */
export const endOf = (lastDay: Temporal.PlainDate, zone: string): End => ({
  lastDay,
  dueAt: startOfDay(lastDay.add({ days: 1 }), zone),
});

const elapsedFrom = (start: Temporal.Instant, hours: number, zone: string): End => {
  const dueAt = start.add({ hours });
  return { dueAt, lastDay: lastDayBefore(dueAt, zone) };
};

const elapsed: Way = ({ start, length, unit, zone }) =>
  elapsedFrom(start, unit === 'hours' ? length : length * 24, zone);

/** Whole days of the calendar, from the day of the event or from the day after. Months are clamped to the last day of a shorter month. */
function civilDays({ start, length, unit, zone }: Term, startIncluded: boolean): End {
  const inUnit = unit === 'months' ? { months: length } : unit === 'weeks' ? { weeks: length } : { days: length };
  const corresponding = civilDateAt(start, zone).add(inUnit);
  return endOf(startIncluded ? corresponding.subtract({ days: 1 }) : corresponding, zone);
}

const fromTheDay: Way = (term) => civilDays(term, true);
const fromTheDayAfter: Way = (term) => civilDays(term, false);

const fromNextFullHour: Way = ({ start, length, zone }) => {
  const hour = start.toZonedDateTimeISO(zone).round({ smallestUnit: 'hour', roundingMode: 'floor' });
  return elapsedFrom(hour.add({ hours: 1 }).toInstant(), length, zone);
};

const backFrom = (dueAt: string, lastDay: string, { length, unit }: Term, zone: string): End =>
  unit === 'hours'
    ? elapsedFrom(Temporal.Instant.from(dueAt), -length, zone)
    : endOf(Temporal.PlainDate.from(lastDay).subtract({ days: length }), zone);

/** The day of the event is not counted, nor is any day off in between. */
const workingDays: Way = ({ start, zone, length, calendar }) => {
  const first = civilDateAt(start, zone).add({ days: 1 });
  const found = calendar && nthWorkingDay(calendar, first, length);
  return found && 'day' in found ? endOf(found.day, zone) : null;
};

const backward: Way = (term) => term.anchor && backFrom(term.anchor.dueAt, term.anchor.lastDay, term, term.anchor.zone);

const backwardFromEarliest: Way = (term) => {
  const earliest = term.anchor?.earliest;
  return earliest ? backFrom(earliest.dueAt, earliest.lastDay, term, term.anchor.zone) : null;
};

/** Every reading with its way of counting. A way that cannot be followed for the term gives null. */
export const WAYS_OF_COUNTING: Readonly<Record<ReadingName, Way>> = {
  KZ_CUSTODY: fromTheDay,
  KZ_CUSTODY_ELAPSED: elapsed,
  KZ_DAYS_GENERAL: fromTheDayAfter,
  HOURS_ABSOLUTE: elapsed,
  HOURS_FROM_NEXT_FULL_HOUR: fromNextFullHour,
  BACKWARD_HOURS: backward,
  BACKWARD_DAYS: backward,
  FROM_EARLIEST_ANCHOR: backwardFromEarliest,
  TREATY_DAYS_EXCLUSIVE: fromTheDayAfter,
  TREATY_DAYS_INCLUSIVE: fromTheDay,
  EAW_DAYS: fromTheDayAfter,
  UK_STARTING_WITH_DAY: fromTheDay,
  UK_HOURS_FROM_TIME: elapsed,
  UK_MONTHS_STARTING_WITH_DATE: fromTheDay,
  US_CALENDAR_MONTHS: fromTheDayAfter,
  MONTHS_TO_CORRESPONDING_DATE: fromTheDayAfter,
  MONTHS_TO_DAY_BEFORE: fromTheDay,
  WEEKS_STARTING_WITH_DAY: fromTheDay,
  AGREED_DATE: ({ agreedDate, zone }) => agreedDate && endOf(agreedDate, zone),
  IMMEDIATE: () => null,
  WORKING_DAYS: workingDays,
  // Made from the end of the primary reading: next-working-day.ts.
  NEXT_WORKING_DAY: () => null,
};
