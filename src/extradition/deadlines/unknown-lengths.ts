import type { CaseFile, RecordedEvent } from '../case-file.js';
import { isOpen } from './clock-file.js';
import type { DeadlineRule } from './deadline-rule.js';
import { receiptOnRecord } from './receipt.js';
import { rulesFor } from './rules-in-force.js';

/** A limit of law that has begun in a case and whose length nobody read: it runs, and nobody knows to when. */
export interface UnknownLength {
  readonly rule: DeadlineRule;
  readonly began: RecordedEvent;
}

/** The event that begins the rule's limit and that no later one has ended. */
export function beginningOf(rule: DeadlineRule, { history }: Pick<CaseFile, 'history'>): RecordedEvent | undefined {
  const began = history.findLastIndex(({ event }) => rule.startsOn.includes(event));
  const ended = history.findLastIndex(({ event }) => rule.stopsOn.includes(event));
  // An event in both lists ends the old limit and begins the new one.
  return ended > began ? undefined : history[began];
}

/** The limits of law of a case that wait for an officer to set their date, and are on no record until then. */
export function unknownLengths(file: CaseFile, on: string): UnknownLength[] {
  return rulesFor(file, on).flatMap(({ rule, standing }) => {
    if (standing === 'RUNS' || rule.kind !== 'LAW' || rule.duration !== null) return [];
    if (file.deadlines.some((limit) => limit.ruleId === rule.id && isOpen(limit))) return [];
    const began = beginningOf(rule, file);
    return began && !receiptOnRecord(rule, file) ? [{ rule, began }] : [];
  });
}
