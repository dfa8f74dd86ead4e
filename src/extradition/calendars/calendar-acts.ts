import { Temporal } from 'temporal-polyfill';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { phrase, words } from '../words/phrase.js';
import { lookUp, type CalendarYear } from './calendar.js';

/** What a day of a calendar can be, where it differs from the plain week. */
export const CALENDAR_DAY_KINDS = {
  HOLIDAY: 'A public holiday, or a day off that the government moved here.',
  WORKING_DAY: 'A day of the weekend, or a holiday, that the government made a working day.',
} as const;
export type CalendarDayKind = keyof typeof CALENDAR_DAY_KINDS;

/** Who keeps the calendars, and who confirms what was kept (permission matrix: proposal and approval). */
export const KEEPS_CALENDARS: Role = 'ADMIN';
export const CONFIRMS_CALENDARS: Role = 'SUPERVISOR';

/** A year as an act finds it. */
export interface YearOnFile {
  readonly calendar: CalendarYear;
  /** Who listed the year or entered a day that stands, and who removed one. */
  readonly keptBy: readonly string[];
}

const gap = (jurisdiction: string, year: number): Reason =>
  reason('CALENDAR_GAP', phrase('yearNotListed', { state: jurisdiction, year }), { kind: 'NONE' });

const unchanged = (day: string): Reason =>
  reason('CALENDAR_UNCHANGED', phrase('dayStandsSo', { day }), { kind: 'CORRECT_INPUT', fact: 'day' });

/** What is against saying of a day that it is a holiday or a working day. */
export function againstSettingDay(
  jurisdiction: string,
  day: string,
  kind: CalendarDayKind,
  onFile: YearOnFile | null,
): Reason[] {
  const date = Temporal.PlainDate.from(day);
  if (!onFile) return [gap(jurisdiction, date.year)];
  const found = lookUp({ jurisdiction, years: [onFile.calendar] }, date);
  const is = 'kind' in found ? found.kind : null;
  return is === (kind === 'HOLIDAY' ? 'HOLIDAY' : 'WORKING') ? [unchanged(day)] : [];
}

/** What is against giving a day back to the plain week. */
export function againstRemovingDay(jurisdiction: string, day: string, onFile: YearOnFile | null): Reason[] {
  if (!onFile) return [gap(jurisdiction, Temporal.PlainDate.from(day).year)];
  const { holidays, workingDays } = onFile.calendar;
  return holidays.includes(day) || workingDays.includes(day) ? [] : [unchanged(day)];
}

/** What is against listing a year: it is listed, or years between it and those listed would be missing. */
export function againstListingYear(jurisdiction: string, year: number, listed: readonly number[]): Reason[] {
  if (listed.includes(year)) {
    const told = phrase('yearIsListed', { state: jurisdiction, year });
    return [reason('CALENDAR_UNCHANGED', told, { kind: 'CORRECT_INPUT', fact: 'year' })];
  }
  if (listed.length === 0 || listed.includes(year - 1) || listed.includes(year + 1)) return [];
  const told = phrase('yearsBetweenMissing', { state: jurisdiction, year, listed: listed.join(', ') });
  return [reason('CALENDAR_GAP', told, { kind: 'CORRECT_INPUT', fact: 'year' })];
}

/** What is against confirming a year: it is not listed, holds no holiday at all, or was kept by the same person. */
export function againstConfirmingYear(
  jurisdiction: string,
  year: number,
  officerId: string,
  onFile: YearOnFile | null,
): Reason[] {
  if (!onFile) return [gap(jurisdiction, year)];
  const { holidays, confirmed } = onFile.calendar;
  return [
    ...(confirmed
      ? [reason('CALENDAR_UNCHANGED', phrase('yearIsConfirmed', { state: jurisdiction, year }), { kind: 'NONE' })]
      : []),
    ...(holidays.length === 0
      ? [reason('CALENDAR_GAP', phrase('yearWithoutHolidays', { state: jurisdiction, year }), { kind: 'NONE' })]
      : []),
    ...(onFile.keptBy.includes(officerId)
      ? [
          reason('SAME_PERSON', phrase('keptByYourself', { roles: words('ROLE', CONFIRMS_CALENDARS) }), {
            kind: 'SECOND_PERSON',
          }),
        ]
      : []),
  ];
}
