import { isCertain, workingDayFrom, type DayFound, type StateCalendar } from '../calendars/calendar.js';
import { COUNTING_RULES, type CountingRule } from './counting-rules.js';
import type { DerivationStep } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import { endOf, type End } from './ways-of-counting.js';

/** Where the limit ends if a day off moves it, and how sure that is. */
export interface MovedEnd {
  readonly end: End;
  /** False while a year that was looked up is not confirmed, or not listed at all: then the end is the one that did not move. */
  readonly certain: boolean;
  readonly step: DerivationStep;
}

/** Whether "next working day" is a lawful reading of the rule. For a limit on custody it never is. */
export function mayMove({ dayOff, countingRule }: DeadlineRule): boolean {
  if (dayOff === 'COUNTED' || countingRule === null) return false;
  const { alternatives }: CountingRule = COUNTING_RULES[countingRule];
  return alternatives.includes('NEXT_WORKING_DAY');
}

function inWords({ lookedUp }: DayFound): string {
  const skipped = lookedUp
    .filter(({ kind }) => kind !== 'WORKING')
    .map(({ day, kind }) => `${day} (${kind.toLowerCase()})`);
  return skipped.length === 0 ? 'The last day is a working day.' : `Skipped: ${skipped.join(', ')}.`;
}

const RESERVATION =
  'That year of the calendar is not confirmed against the official list, so a day moved by the government may be missing.';

/** The end of a limit moved to the next working day, as another reading; null for a rule that has no such reading. */
export function movedEnd(
  rule: DeadlineRule,
  { lastDay, dueAt }: End,
  zone: string,
  calendar: StateCalendar | undefined,
): MovedEnd | null {
  if (!mayMove(rule)) return null;
  const from = lastDay.toString();
  const found = calendar ? workingDayFrom(calendar, lastDay) : { gap: 'The State whose days off count is not known.' };
  if ('gap' in found) {
    const note = `Not computed: another reading ends with the next working day. ${found.gap}`;
    return { end: { lastDay, dueAt }, certain: false, step: { rule: 'Day off at the end', from, to: from, note } };
  }
  const certain = isCertain(found);
  const step = {
    rule: `Day off at the end, by the calendar of ${calendar?.jurisdiction}: another reading, the primary one does not move`,
    from,
    to: found.day.toString(),
    note: [inWords(found), ...(certain ? [] : [RESERVATION])].join(' '),
  };
  return { end: endOf(found.day, zone), certain, step };
}
