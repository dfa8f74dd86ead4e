import type { Queryable } from './database.js';

/** What is told of an absence on a case: that it was recorded, or that it ended before its time. */
export type AbsenceTelling = 'BEGUN' | 'ENDED';

/** Open cases of the officer who is away, after an id, in the order of their ids. Looked up without a lock. */
export async function casesToTell(tx: Queryable, absenceId: string, after: string, limit: number): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'cases-to-tell',
    text: `select c.id from absence a join extradition_case c on c.assigned_to = a.officer_id
           where a.id = $1 and c.status <> 'CLOSED' and c.id > $2 order by c.id limit $3`,
    values: [absenceId, after, limit],
  });
  return rows.map(({ id }) => id);
}

/** What has been told of an absence on these cases. */
export async function toldOf(
  tx: Queryable,
  absenceId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AbsenceTelling[]>> {
  const { rows } = await tx.query<{ caseId: string; tellings: AbsenceTelling[] }>({
    name: 'told-of-absence',
    text: `select case_id as "caseId", array_agg(detail ->> 'change' order by sequence) as tellings from case_fact
           where case_id = any($2::uuid[]) and kind = 'ABSENCE' and detail ->> 'absence' = $1::text group by case_id`,
    values: [absenceId, caseIds],
  });
  return new Map(rows.map(({ caseId, tellings }) => [caseId, tellings]));
}
