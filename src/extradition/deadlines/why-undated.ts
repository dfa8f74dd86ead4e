import { nthWorkingDay } from '../calendars/calendar.js';
import { civilDateAt, isCivilDate, isTimeZone } from './civil-time.js';
import { COUNTING_RULES, type CountingRule } from './counting-rules.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { ReckoningExtra } from './start.js';
import type { Term } from './ways-of-counting.js';

const inWords = (unit: string | null): string => (unit ?? 'units').replace('_', ' ');

function noLength(rule: DeadlineRule): string {
  const weak = rule.durationUnverified;
  return weak === null
    ? `The text read for ${rule.instrument} art. ${rule.article} gives no number. Take the date from the order or the treaty.`
    : `The length is not verified: ${weak} ${inWords(rule.unit)} stands in a weak source only and is never counted. Confirm it in ${rule.instrument} art. ${rule.article}.`;
}

function cannotCount(rule: DeadlineRule): string | null {
  if (rule.unit === null || rule.countingRule === null)
    return `${rule.id} names no unit or no way of counting, so there is nothing to count.`;
  if (rule.duration === null) return noLength(rule);
  const { units }: CountingRule = COUNTING_RULES[rule.countingRule];
  return units.includes(rule.unit) ? null : `${rule.countingRule} does not say how to count ${inWords(rule.unit)}.`;
}

/** Why a limit has no date, in a sentence for the officer; null when it can be counted. */
export function whyUndated(rule: DeadlineRule, zone: string, extra: ReckoningExtra): string | null {
  if (!isTimeZone(zone))
    return `No time zone is called "${zone}". Give the IANA name of the zone, for example Asia/Almaty.`;
  if (rule.unit === 'immediate')
    return 'The law says "without delay" and gives no number. The duty stays an open task until it is done.';
  if (rule.unit === 'agreed_date') {
    return isCivilDate(extra.agreedDate)
      ? null
      : 'The date is fixed by agreement and was not given yet. Record it with the event that fixes it.';
  }
  const uncountable = cannotCount(rule);
  if (uncountable) return uncountable;
  if (extra.startDate !== undefined && !isCivilDate(extra.startDate)) {
    return 'The day from which the limit runs was not given. Record it with the event that fixes it.';
  }
  if (rule.countingRule?.startsWith('BACKWARD') && !extra.anchor) {
    return `${rule.id} is counted back from ${rule.anchorRule ?? 'another limit'}, which has no date.`;
  }
  return null;
}

/** Why a way of counting led to no end, in a sentence. Working days end where the calendar does. */
export function whyNoEnd(rule: DeadlineRule, { unit, calendar, start, zone, length }: Term): string {
  if (unit !== 'working_days') return `${rule.countingRule} leads to no date for ${rule.id}.`;
  if (!calendar) return 'Working days cannot be counted: the State whose days off count is not known.';
  const found = nthWorkingDay(calendar, civilDateAt(start, zone).add({ days: 1 }), length);
  const gap = 'gap' in found ? found.gap : '';
  return `Working days cannot be counted to the end. ${gap} An administrator lists the year, a supervisor confirms it.`;
}
