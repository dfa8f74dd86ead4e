import { Temporal } from 'temporal-polyfill';
import { earlier, isAfter } from '../instant.js';
import { startOfDay } from './civil-time.js';
import { COUNTING_RULES, type CountingRule, type CountingRuleId, type ReadingName } from './counting-rules.js';
import type { Reading, Reckoning } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import { derivationOf } from './derivation.js';
import { movedEnd } from './next-working-day.js';
import type { ReckoningExtra, Start } from './start.js';
import { WAYS_OF_COUNTING, type End, type Term } from './ways-of-counting.js';
import { whyNoEnd, whyUndated } from './why-undated.js';

function termOf(rule: DeadlineRule, start: Start, extra: ReckoningExtra): Term {
  const { zone } = start;
  return {
    length: Math.abs(rule.duration ?? 0),
    unit: rule.unit ?? 'immediate',
    start: extra.startDate
      ? startOfDay(Temporal.PlainDate.from(extra.startDate), zone)
      : Temporal.Instant.from(start.instant),
    zone,
    anchor: extra.anchor ?? null,
    calendar: extra.calendar ?? null,
    agreedDate: rule.unit === 'agreed_date' && extra.agreedDate ? Temporal.PlainDate.from(extra.agreedDate) : null,
  };
}

const readingOf = (countingRule: ReadingName, { lastDay, dueAt }: End): Reading => ({
  countingRule,
  lastDay: lastDay.toString(),
  dueAt: dueAt.toString(),
});

function readingsFrom(term: Term, names: readonly ReadingName[]): Reading[] {
  return names.flatMap((name) => {
    const end = WAYS_OF_COUNTING[name](term);
    return end ? [readingOf(name, end)] : [];
  });
}

/** The other readings of the same text, and all of them once more from an earlier start when the term may run from there. */
function otherReadings(
  rule: DeadlineRule,
  id: CountingRuleId,
  term: Term,
  { earlierStart }: ReckoningExtra,
): Reading[] {
  const { alternatives }: CountingRule = COUNTING_RULES[id];
  const others = alternatives as readonly ReadingName[];
  const earlierOnes = earlierStart ? readingsFrom(termOf(rule, earlierStart, {}), [id, ...others]) : [];
  return [...readingsFrom(term, others), ...earlierOnes];
}

/**
 * When a limit ends, every lawful reading of it, and how that was found. Pure: the rule, the start and the calendar decide alone. The
 * primary reading never moves with a day off. A limit that cannot be counted comes back with the reason in a sentence.
 */
export function reckon(rule: DeadlineRule, start: Start, extra: ReckoningExtra = {}): Reckoning | { undated: string } {
  const undated = whyUndated(rule, start.zone, extra);
  const id = rule.countingRule;
  if (undated !== null || id === null) return { undated: undated ?? `${rule.id} names no way of counting.` };
  const term = termOf(rule, start, extra);
  const end = WAYS_OF_COUNTING[id](term);
  if (!end) return { undated: whyNoEnd(rule, term) };
  const dueAt = end.dueAt.toString();
  const lastDay = end.lastDay.toString();
  const moved = movedEnd(rule, end, term.zone, extra.calendar);
  const others = [
    ...otherReadings(rule, id, term, extra),
    ...(moved ? [readingOf('NEXT_WORKING_DAY', moved.end)] : []),
  ];
  const alternatives = others.filter((reading) => reading.dueAt !== dueAt);
  const ends = [dueAt, ...alternatives.map((reading) => reading.dueAt)];
  return {
    lastDay,
    dueAt,
    derivation: [...derivationOf(rule, id, term, end), ...(moved ? [moved.step] : [])],
    alternatives,
    earliest: ends.reduce(earlier),
    latest: ends.reduce((one, other) => (isAfter(other, one) ? other : one)),
  };
}
