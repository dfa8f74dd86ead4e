import type { Queryable } from './database.js';

/**
 * Waits for its turn on cases, in the given order, without taking a transaction id; the turns end with the transaction.
 *
 * `select … for update` alone is not enough for the order of facts: PostgreSQL gives a transaction its id while it still
 * waits for a row that is being updated, and one that came later may get the row first. Then facts of one case stand in
 * the feed in another order than they were numbered. An advisory lock is waited for in line, and without an id.
 */
export async function queueForCases(tx: Queryable, caseIds: readonly string[]): Promise<void> {
  await tx.query({
    name: 'queue-for-cases',
    text: `select pg_advisory_xact_lock(hashtextextended(id, 1)) from unnest($1::text[]) as id`,
    values: [caseIds],
  });
}
