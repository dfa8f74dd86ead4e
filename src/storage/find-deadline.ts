import type { Queryable } from './database.js';

/** Where a limit stands on file: its case, and its place among the limits of that case. */
export interface DeadlineOnFile {
  readonly caseId: string;
  /** Position among the limits of the case as `readCaseFile` gives them. */
  readonly index: number;
}

/** A limit by its id, without a lock; null when there is none. */
export async function findDeadline(database: Queryable, deadlineId: string): Promise<DeadlineOnFile | null> {
  const { rows } = await database.query<DeadlineOnFile>({
    name: 'find-deadline',
    text: `select d.case_id as "caseId", (select count(*)::int from deadline o
             where o.case_id = d.case_id and (o.starts_at, o.id) < (d.starts_at, d.id)) as index
           from deadline d where d.id = $1`,
    values: [deadlineId],
  });
  return rows[0] ?? null;
}
