import type { Queryable } from './database.js';
import { factRow, type FactRow } from './fact-row.js';
import { FACT_COLUMNS, insertRows } from './insert-rows.js';
import type { CaseRow } from './read-case-file.js';

/** What a fact says that decides nothing, and who says it. */
export type AddedFact = Pick<FactRow, 'kind' | 'actor_id'> & Partial<FactRow>;

/**
 * Puts a fact on the record of a locked case that decides nothing: it counts on the feed and moves no version. `now` is
 * the database's clock. Returns the id of the fact.
 */
export async function addFact(tx: Queryable, row: CaseRow, now: string, said: AddedFact): Promise<string> {
  const fact = factRow({
    case_id: row.id,
    sequence: row.lastSequence + 1,
    version_before: row.version,
    version_after: row.version,
    occurred_at: now,
    occurred_at_given: now,
    time_zone: row.timeZone,
    recorded_at: now,
    role: null,
    procedure_version: row.procedureVersion,
    ...said,
  });
  await insertRows(tx, 'case_fact', FACT_COLUMNS, [fact]);
  await tx.query({
    name: 'count-fact',
    text: 'update extradition_case set last_sequence = last_sequence + 1, updated_at = $2 where id = $1',
    values: [row.id, now],
  });
  return fact.id;
}
