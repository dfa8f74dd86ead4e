import type { Temporal } from 'temporal-polyfill';

/** One year of a State's calendar, as far as it differs from the plain week. */
export interface CalendarYear {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  readonly year: number;
  /** Whether a person compared it with the official list of that State. What is not confirmed is never taken for certain. */
  readonly confirmed: boolean;
  /** Public holidays, and days off that the government moved here, as civil dates. */
  readonly holidays: readonly string[];
  /** Days of a weekend or holidays that the government made working days. */
  readonly workingDays: readonly string[];
}

/** The calendar of one State, as far as it is listed. */
export interface StateCalendar {
  readonly jurisdiction: string;
  readonly years: readonly CalendarYear[];
}

/** A day that was looked up to count or to move a term. */
export interface DayLookedUp {
  readonly day: string;
  readonly kind: 'WORKING' | 'WEEKEND' | 'HOLIDAY';
  readonly confirmed: boolean;
}

/** The calendar does not list a year, so nothing can be said of its days. */
export interface CalendarGap {
  /** A sentence that names the State and the year. */
  readonly gap: string;
}

/** Where a search ended, and every day it looked at. */
export interface DayFound {
  readonly day: Temporal.PlainDate;
  readonly lookedUp: readonly DayLookedUp[];
}

/** The years of one State among those of several. */
export const calendarOf = (years: readonly CalendarYear[], jurisdiction: string): StateCalendar => ({
  jurisdiction,
  years: years.filter((year) => year.jurisdiction === jurisdiction),
});

const SATURDAY = 6;

function kindOf(day: Temporal.PlainDate, { holidays, workingDays }: CalendarYear): DayLookedUp['kind'] {
  const text = day.toString();
  if (workingDays.includes(text)) return 'WORKING';
  if (holidays.includes(text)) return 'HOLIDAY';
  return day.dayOfWeek >= SATURDAY ? 'WEEKEND' : 'WORKING';
}

/** What a day is in a State. The weekend is Saturday and Sunday, unless the calendar says otherwise of a day. */
export function lookUp({ jurisdiction, years }: StateCalendar, day: Temporal.PlainDate): DayLookedUp | CalendarGap {
  const listed = years.find(({ year }) => year === day.year);
  if (listed) return { day: day.toString(), kind: kindOf(day, listed), confirmed: listed.confirmed };
  return { gap: `The calendar of ${jurisdiction} does not list ${day.year}.` };
}

/** The working day a term ends with that would end on the given day: the day itself, or the next working one. */
export function workingDayFrom(calendar: StateCalendar, from: Temporal.PlainDate): DayFound | CalendarGap {
  return nthWorkingDay(calendar, from, 1);
}

/** The n-th working day, the given day being the first that may count. */
export function nthWorkingDay(calendar: StateCalendar, from: Temporal.PlainDate, n: number): DayFound | CalendarGap {
  const lookedUp: DayLookedUp[] = [];
  let left = n;
  // Ends: every listed year has working days, and the first day beyond them is a gap.
  for (let day = from; ; day = day.add({ days: 1 })) {
    const found = lookUp(calendar, day);
    if ('gap' in found) return found;
    lookedUp.push(found);
    if (found.kind === 'WORKING') left -= 1;
    if (left <= 0) return { day, lookedUp };
  }
}

/** Whether every day that was looked up stands in a confirmed year. */
export const isCertain = ({ lookedUp }: DayFound): boolean => lookedUp.every(({ confirmed }) => confirmed);
