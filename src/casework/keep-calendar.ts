import {
  againstConfirmingYear,
  againstListingYear,
  againstRemovingDay,
  againstSettingDay,
  CONFIRMS_CALENDARS,
  KEEPS_CALENDARS,
  type CalendarDayKind,
} from '../extradition/calendars/calendar-acts.js';
import { confirmYear, enterDay, enterYear, removeDay } from '../storage/calendars.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import {
  ruleOnCalendar,
  yearAmong,
  type CalendarInput,
  type CalendarKept,
  type CalendarRefused,
} from './rule-on-calendar.js';

export interface SetCalendarDayInput extends CalendarInput {
  readonly day: string;
  readonly kind: CalendarDayKind;
  readonly name: string;
}

export interface RemoveCalendarDayInput extends CalendarInput {
  readonly day: string;
}

export interface CalendarYearInput extends CalendarInput {
  readonly year: number;
}

type Answer = Promise<CalendarKept | CalendarRefused>;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Says of a day that it is a holiday, or a working day by decision of the government. The year must be confirmed anew. */
export function setCalendarDay(desk: Desk, actor: Actor, input: SetCalendarDayInput): Answer {
  const { jurisdiction, day, kind } = input;
  const year = yearOf(day);
  return ruleOnCalendar(desk, actor, input, {
    operation: 'setCalendarDay',
    by: KEEPS_CALENDARS,
    year,
    day,
    against: (years) => againstSettingDay(jurisdiction, day, kind, yearAmong(years, year)),
    write: (tx) => enterDay(tx, input, actor.id),
  });
}

/** Gives a day back to the plain week. The year must be confirmed anew. */
export function removeCalendarDay(desk: Desk, actor: Actor, input: RemoveCalendarDayInput): Answer {
  const { jurisdiction, day } = input;
  const year = yearOf(day);
  return ruleOnCalendar(desk, actor, input, {
    operation: 'removeCalendarDay',
    by: KEEPS_CALENDARS,
    year,
    day,
    against: (years) => againstRemovingDay(jurisdiction, day, yearAmong(years, year)),
    write: (tx) => removeDay(tx, jurisdiction, day, actor.id),
  });
}

/** Opens a year of a State's calendar; its days are entered one by one. */
export function listCalendarYear(desk: Desk, actor: Actor, input: CalendarYearInput): Answer {
  const { jurisdiction, year } = input;
  return ruleOnCalendar(desk, actor, input, {
    operation: 'listCalendarYear',
    by: KEEPS_CALENDARS,
    year,
    day: null,
    against: (years) =>
      againstListingYear(
        jurisdiction,
        year,
        years.map(({ calendar }) => calendar.year),
      ),
    write: (tx) => enterYear(tx, input, actor.id),
  });
}

/** Confirms that a listed year was compared with the official list; another person than those who kept it. */
export function confirmCalendarYear(desk: Desk, actor: Actor, input: CalendarYearInput): Answer {
  const { jurisdiction, year } = input;
  return ruleOnCalendar(desk, actor, input, {
    operation: 'confirmCalendarYear',
    by: CONFIRMS_CALENDARS,
    year,
    day: null,
    against: (years) => againstConfirmingYear(jurisdiction, year, actor.id, yearAmong(years, year)),
    write: (tx) => confirmYear(tx, input, actor.id),
  });
}
