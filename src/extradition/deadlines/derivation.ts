import { civilDateAt, offsetAt } from './civil-time.js';
import { COUNTING_RULES, type CountingRule, type CountingRuleId } from './counting-rules.js';
import type { DerivationStep } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { Anchor } from './start.js';
import type { End, Term } from './ways-of-counting.js';

const inWords = (length: number, unit: string): string => `${length} ${unit.replace('_', ' ')}`;

/** The note of a counting step: that the way of counting is only an analogy, when it is, and what days off do. */
function caution(id: CountingRuleId, rule: DeadlineRule): string {
  const { verified, weekend }: CountingRule = COUNTING_RULES[id];
  const doubtful = !verified || rule.unverifiedFields.includes('countingRule');
  const daysOff = rule.dayOff === 'COUNTED' ? 'Days off are counted and do not move the end.' : `Days off: ${weekend}.`;
  return doubtful ? `The way of counting (${id}) is not verified for this article. ${daysOff}` : daysOff;
}

function endOfDayStep(end: End, { start, zone }: Term): DerivationStep {
  const before = offsetAt(start, zone);
  const after = offsetAt(end.dueAt, zone);
  const note =
    before === after
      ? undefined
      : `The zone moved from UTC${before} to UTC${after} in between; the offset in force at the end counts.`;
  return {
    rule: `End of that day, 24:00 in ${zone}`,
    from: end.lastDay.toString(),
    to: end.dueAt.toString(),
    ...(note && { note }),
  };
}

function hourSteps(rule: DeadlineRule, term: Term, end: End): DerivationStep[] {
  const elapsed = term.unit === 'hours' ? inWords(term.length, 'hours') : `${term.length} times 24 hours`;
  const note = 'Hours are elapsed time: a change of the clock in between moves what it shows, not the end.';
  return [
    {
      rule: `${elapsed} from the minute (art. ${rule.article})`,
      from: term.start.toString(),
      to: end.dueAt.toString(),
      note,
    },
  ];
}

function daySteps(rule: DeadlineRule, id: CountingRuleId, term: Term, end: End): DerivationStep[] {
  const first = civilDateAt(term.start, term.zone).toString();
  const day = COUNTING_RULES[id].startIncluded
    ? 'the day of the event is day 1'
    : 'the day of the event is not counted';
  return [
    { rule: `Civil date of the start in ${term.zone}`, from: term.start.toString(), to: first },
    {
      rule: `${inWords(term.length, term.unit)} (art. ${rule.article}), ${day}`,
      from: first,
      to: end.lastDay.toString(),
      note: caution(id, rule),
    },
    endOfDayStep(end, term),
  ];
}

function backwardSteps(rule: DeadlineRule, term: Term, anchor: Anchor, end: End): DerivationStep[] {
  const text = `${inWords(term.length, term.unit)} back from the end of ${rule.anchorRule} (art. ${rule.article})`;
  if (term.unit === 'hours') return [{ rule: text, from: anchor.dueAt, to: end.dueAt.toString() }];
  return [
    { rule: text, from: anchor.lastDay, to: end.lastDay.toString() },
    endOfDayStep(end, { ...term, zone: anchor.zone }),
  ];
}

/** How the primary reading was reached, step by step. */
export function derivationOf(rule: DeadlineRule, id: CountingRuleId, term: Term, end: End): DerivationStep[] {
  if (term.agreedDate)
    return [{ ...endOfDayStep(end, term), rule: `The date agreed upon, until 24:00 in ${term.zone}` }];
  if (term.anchor && id.startsWith('BACKWARD')) return backwardSteps(rule, term, term.anchor, end);
  return COUNTING_RULES[id].startIncluded === null ? hourSteps(rule, term, end) : daySteps(rule, id, term, end);
}
