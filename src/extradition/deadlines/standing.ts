import { isAfter } from '../instant.js';
import type { Deadline, DeadlineOutcome } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import { isDuty } from './duty-or-right.js';

/** How a deadline stands at an instant. OVERDUE: a duty passed its limit and was not done. */
export type Standing = DeadlineOutcome | 'OVERDUE';

type Limit = Pick<Deadline, 'dueAt' | 'latestDueAt'>;

/** The end that counts for the outcome: a right of the person stays open until the latest reading, all else ends at the primary one. */
export const endThatCounts = (deadline: Limit, { binds }: Pick<DeadlineRule, 'binds'>): string | null =>
  binds === 'PERSON' ? (deadline.latestDueAt ?? deadline.dueAt) : deadline.dueAt;

/** Whether an act at this instant comes too late. At the very end it is still in time. */
export function isPast(deadline: Limit, rule: DeadlineRule, at: string): boolean {
  const end = endThatCounts(deadline, rule);
  return end !== null && isAfter(at, end);
}

/** How the deadline stands at an instant. Stored outcomes stand; what still runs is judged by the instant. */
export function standingAt(deadline: Limit & Pick<Deadline, 'outcome'>, rule: DeadlineRule, now: string): Standing {
  if (deadline.outcome !== 'RUNNING' || !isPast(deadline, rule, now)) return deadline.outcome;
  return isDuty(rule) ? 'OVERDUE' : 'LAPSED';
}
