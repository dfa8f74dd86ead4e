import type { Queryable } from './database.js';
import { factRow, type FactRow } from './fact-row.js';
import { FACT_COLUMNS, insertRows } from './insert-rows.js';
import type { CaseRow } from './read-case-file.js';

/** What a fact that is no event says, and who says it; the rest follows from the case and the clock. */
export type AddedFact = Pick<FactRow, 'kind' | 'actor_id'> & Partial<FactRow>;

/** A fact that is no event, as the next one of its case. Its legal time is the time it is recorded. */
export function nextFact(row: CaseRow, now: string, said: AddedFact): FactRow {
  return factRow({
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
}

/** How the rows of cases follow the facts that were put on their record. */
export interface CountedFacts {
  /**
   * False where `updated_at` must stay: the row is seen by some who may not know of the fact, and a moved instant would tell
   * them of it.
   */
  readonly touch: boolean;
}

/** Writes one fact for each of several locked cases and counts it on the case. */
export async function writeCaseFacts(tx: Queryable, facts: readonly FactRow[], { touch }: CountedFacts): Promise<void> {
  await insertRows(tx, 'case_fact', FACT_COLUMNS, facts);
  await tx.query({
    name: 'count-facts',
    text: `update extradition_case c set last_sequence = f.sequence,
             updated_at = case when $2::boolean then f.recorded_at else c.updated_at end
           from jsonb_to_recordset($1::jsonb) f(case_id uuid, sequence int, recorded_at timestamptz) where c.id = f.case_id`,
    values: [JSON.stringify(facts), touch],
  });
}
