import { Temporal } from 'temporal-polyfill';
import { isAfter } from '../../instant.js';
import { lastDayBefore, startOfDay } from '../civil-time.js';
import type { Deadline } from '../deadline.js';
import type { DeadlineRule } from '../deadline-rule.js';
import { isDuty } from '../duty-or-right.js';
import { endThatCounts } from '../standing.js';
import type { NoticeLadder } from './notice-ladder.js';
import type { NoticeStage } from './notice-stage.js';

/** What of a limit decides on its notices. */
export type NoticedLimit = Pick<
  Deadline,
  'zone' | 'startsAt' | 'dueAt' | 'earliestDueAt' | 'latestDueAt' | 'outcome' | 'stoppedAt'
>;

/** A notice that was told of a limit. One that was told for another end, before the limit was moved, counts no more. */
export interface ToldNotice {
  readonly stage: NoticeStage;
  readonly before: string | null;
  /** End of the limit, as it was then. */
  readonly dueAt: string;
}

/** A notice to be told. */
export interface Notice extends ToldNotice {
  /** When the stage was reached. */
  readonly reachedAt: string;
  /** Within what time a person must acknowledge it. */
  readonly acknowledgeWithin: string | null;
  /** When the act that came late was done; only of MET_LATE. */
  readonly actAt: string | null;
}

/** What is to be told of a limit now, and when to look at it again; null for never, unless it changes. */
export interface NoticeTurn {
  readonly tell: Notice | null;
  readonly nextAt: string | null;
}

const NOTHING: NoticeTurn = { tell: null, nextAt: null };

/** The instant of a rung before an end. */
function rungAt(end: string, zone: string, before: string): string {
  const duration = Temporal.Duration.from(before);
  const instant = Temporal.Instant.from(end);
  if (duration.hours + duration.minutes > 0) return instant.subtract(duration).toString();
  return startOfDay(lastDayBefore(instant, zone).subtract(duration), zone).toString();
}

/** At its very end a limit is still kept; it is over with the first microsecond after it, the finest the register knows. */
const justAfter = (end: string): string => Temporal.Instant.from(end).add({ microseconds: 1 }).toString();

/** The rungs of a limit in order, by its earliest reading. */
function rungsOf(limit: NoticedLimit, { rungs }: NoticeLadder, end: string): Notice[] {
  const alarm = limit.earliestDueAt ?? end;
  return (
    rungs
      .map(({ stage, before, acknowledgeWithin }) => {
        const reachedAt = rungAt(alarm, limit.zone, before);
        return { stage, before, dueAt: end, reachedAt, acknowledgeWithin, actAt: null };
      })
      // A limit shorter than the rung never stood so far from its end.
      .filter(({ reachedAt }) => !isAfter(limit.startsAt, reachedAt))
      .sort((one, other) => Temporal.Instant.compare(one.reachedAt, other.reachedAt))
  );
}

const outcomeOf = (
  stage: NoticeStage,
  dueAt: string,
  reachedAt: string,
  { outcomeAcknowledgedWithin }: NoticeLadder,
): Notice => ({ stage, before: null, dueAt, reachedAt, acknowledgeWithin: outcomeAcknowledgedWithin, actAt: null });

const same = (one: ToldNotice, other: ToldNotice): boolean =>
  one.stage === other.stage &&
  one.before === other.before &&
  !isAfter(one.dueAt, other.dueAt) &&
  !isAfter(other.dueAt, one.dueAt);

/** What its end leaves to be told: the word for a limit that is over. */
const overAt = (rule: DeadlineRule, end: string, ladder: NoticeLadder): Notice =>
  outcomeOf(isDuty(rule) ? 'MISSED' : 'LAPSED', end, end, ladder);

/** What an act that ended the limit too late leaves to be told. */
function afterTheAct({ outcome, stoppedAt }: NoticedLimit, { rule, ladder }: Measure, end: string): Notice | null {
  if (stoppedAt === null || !isAfter(stoppedAt, end)) return null;
  if (outcome === 'MET_LATE') return { ...outcomeOf('MET_LATE', end, stoppedAt, ladder), actAt: stoppedAt };
  // The case ended, or the right was already over, before anybody had been told.
  return outcome === 'LAPSED' || outcome === 'CANCELLED' ? overAt(rule, end, ladder) : null;
}

/** What notices are measured by. */
export interface Measure {
  readonly rule: DeadlineRule;
  readonly ladder: NoticeLadder;
}

/** The last rung that was reached, and when the next comes; the end comes after them all. */
function onTheLadder(
  rungs: readonly Notice[],
  end: string,
  isTold: (rung: Notice) => boolean,
  now: string,
): NoticeTurn {
  const untold = rungs.slice(rungs.findLastIndex(isTold) + 1);
  const reached = untold.findLastIndex(({ reachedAt }) => !isAfter(reachedAt, now));
  return { tell: untold[reached] ?? null, nextAt: untold[reached + 1]?.reachedAt ?? justAfter(end) };
}

/**
 * What must be told of a limit at an instant, given what was told. Where several stages were passed without a word, the
 * last of them is told and the others are not: it is the one that still matters, and it says how late it comes.
 */
export function noticeDue(limit: NoticedLimit, measure: Measure, told: readonly ToldNotice[], now: string): NoticeTurn {
  const { rule, ladder } = measure;
  const end = endThatCounts(limit, rule);
  if (end === null) return NOTHING;
  const isTold = (notice: Notice) => told.some((one) => same(one, notice));
  if (limit.outcome === 'RUNNING' && !isAfter(now, end)) {
    return onTheLadder(rungsOf(limit, ladder, end), end, isTold, now);
  }
  const left = limit.outcome === 'RUNNING' ? overAt(rule, end, ladder) : afterTheAct(limit, measure, end);
  return { tell: left && !isTold(left) ? left : null, nextAt: null };
}
