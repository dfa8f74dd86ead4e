import type { StateCalendar } from '../calendars/calendar.js';
import { reckon } from './count.js';
import type { Reckoning } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import { ruleById } from './rules/all-rules.js';
import type { Anchor, Start } from './start.js';

/** What somebody supposes to learn when a limit would end. */
export interface Supposition {
  readonly start: Start;
  /** Civil day from which the limit runs in place of the day of the start, such as an agreed day of surrender. */
  readonly startDate: string | null;
  /** Civil date that is the limit itself. */
  readonly agreedDate: string | null;
  /** Where the same term may be counted from an earlier event as well: when that was, in UTC. */
  readonly earlierStart: string | null;
  /** Length of a target of the office that has none yet. */
  readonly length: number | null;
  readonly calendar: StateCalendar | undefined;
}

/** The other limit's end, supposed to begin at the same moment. */
function anchorFor(rule: DeadlineRule, supposed: Supposition): Anchor | undefined {
  if (rule.anchorRule === null || !rule.countingRule?.startsWith('BACKWARD')) return undefined;
  const found = previewLimit(ruleById(rule.anchorRule), { ...supposed, length: null });
  if ('undated' in found || found.lastDay === null) return undefined;
  const early = found.alternatives.find(({ dueAt }) => dueAt === found.earliest);
  return {
    dueAt: found.dueAt,
    lastDay: found.lastDay,
    zone: supposed.start.zone,
    ...(early?.lastDay && { earliest: { dueAt: early.dueAt, lastDay: early.lastDay } }),
  };
}

/**
 * When a limit of this rule would end, with every reading and every step, or why it would have no date. The same counting
 * as in a case; nothing is stored.
 */
export function previewLimit(rule: DeadlineRule, supposed: Supposition): Reckoning | { undated: string } {
  const { start, startDate, agreedDate, earlierStart, calendar, length } = supposed;
  return reckon(length === null ? rule : { ...rule, duration: length }, start, {
    ...(startDate && { startDate }),
    agreedDate,
    calendar,
    anchor: anchorFor(rule, supposed),
    ...(earlierStart && { earlierStart: { instant: earlierStart, zone: start.zone } }),
  });
}
