import type { Queryable } from './database.js';
import type { CaseRow } from './read-case-file.js';
import { nextFact, writeCaseFacts, type AddedFact } from './write-case-facts.js';

/**
 * Puts a fact on the record of a locked case that decides nothing: it counts on the feed and moves no version. `now` is
 * the database's clock. Returns the id of the fact.
 */
export async function addFact(tx: Queryable, row: CaseRow, now: string, said: AddedFact): Promise<string> {
  const fact = nextFact(row, now, said);
  await writeCaseFacts(tx, [fact], { touch: true });
  return fact.id;
}
