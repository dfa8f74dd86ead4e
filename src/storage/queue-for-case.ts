import type { Queryable } from './database.js';

/**
 * Waits for its turn on a case without taking a transaction id; the turn ends with the transaction.
 *
 * `select … for update` alone is not enough for the order of facts: PostgreSQL gives a transaction its id while it still
 * waits for a row that is being updated, and one that came later may get the row first. Then facts of one case stand in
 * the feed in another order than they were numbered. An advisory lock is waited for in line, and without an id.
 */
export async function queueForCase(tx: Queryable, caseId: string): Promise<void> {
  await tx.query({
    name: 'queue-for-case',
    text: `select pg_advisory_xact_lock(hashtextextended($1, 1))`,
    values: [caseId],
  });
}
