import type { Queryable } from './database.js';

/** An event as its row has it, whether it still counts or not. */
export interface EventOnRecord {
  readonly sequence: number;
  readonly event: string;
  readonly timeZone: string;
  readonly occurredAtGiven: string;
}

/** An event of a case by the id of its fact; null for one of another case, or for no event at all. */
export async function eventOnRecord(tx: Queryable, caseId: string, factId: string): Promise<EventOnRecord | null> {
  const { rows } = await tx.query<EventOnRecord>({
    name: 'event-on-record',
    text: `select sequence, event, time_zone as "timeZone", occurred_at_given as "occurredAtGiven"
           from case_fact where case_id = $1 and id = $2 and kind = 'EVENT'`,
    values: [caseId, factId],
  });
  return rows[0] ?? null;
}
