import type { CaseFile, RecordedEvent } from '../case-file.js';
import { actsOf } from './acts.js';
import { effectiveHistory, isAmended, type FactOnRecord } from './effective-history.js';
import { replay } from './replay.js';

/**
 * The history of a file from the facts on record. A late entry and a correction are told with what they moved on the day
 * they were recorded; in their place in the history they did something else, and so did what came after them. So an
 * amended history is told once more.
 */
export function historyThatCounts(file: Omit<CaseFile, 'history'>, facts: readonly FactOnRecord[]): RecordedEvent[] {
  const history = effectiveHistory(facts);
  return isAmended(facts) ? [...replay({ ...file, history: [] }, actsOf(history)).file.history] : history;
}
