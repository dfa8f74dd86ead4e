import { Temporal } from 'temporal-polyfill';
import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import { phrase } from '../../words/phrase.js';
import { isCivilDate, lastDayBefore } from '../civil-time.js';
import type { Deadline } from '../deadline.js';
import type { DeadlineRule } from '../deadline-rule.js';
import { endOf } from '../ways-of-counting.js';

/** The end an officer gives: a last civil day, or an instant for a limit counted in hours. */
export interface GivenEnd {
  readonly dueOn: string | null;
  /** First instant after the limit, in UTC. */
  readonly dueAt: string | null;
}

/** An end as a limit keeps it. */
export interface KeptEnd {
  readonly dueOn: string;
  readonly dueAt: string;
}

const correct = (fact: string) => ({ kind: 'CORRECT_INPUT', fact }) as const;

/**
 * The given end in the zone of the limit; null when none was given. A limit in hours wants a time. Any other is a matter
 * of whole days, unless `time` is taken as well, because an authority can fix an hour for anything.
 */
export function endGiven(
  { dueOn, dueAt }: GivenEnd,
  { zone }: Pick<Deadline, 'zone'>,
  { unit }: Pick<DeadlineRule, 'unit'>,
  time: 'ONLY_FOR_HOURS' | 'TAKEN',
): KeptEnd | Reason | null {
  if (dueOn !== null && dueAt !== null) return reason('FACT_INVALID', phrase('oneEnd'), correct('dueAt'));
  if (dueAt !== null) {
    if (unit !== 'hours' && time === 'ONLY_FOR_HOURS')
      return reason('FACT_INVALID', phrase('giveDay'), { kind: 'GIVE_FACT', fact: 'dueOn' });
    return { dueAt, dueOn: lastDayBefore(Temporal.Instant.from(dueAt), zone).toString() };
  }
  if (dueOn === null) return null;
  if (unit === 'hours') return reason('FACT_INVALID', phrase('giveTime'), { kind: 'GIVE_FACT', fact: 'dueAt' });
  if (!isCivilDate(dueOn)) return reason('FACT_INVALID', phrase('giveDay'), correct('dueOn'));
  return { dueOn, dueAt: endOf(Temporal.PlainDate.from(dueOn), zone).dueAt.toString() };
}
