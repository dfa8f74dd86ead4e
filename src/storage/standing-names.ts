import type { Queryable } from './database.js';

/** The names of a person that were not withdrawn, and the last place any name of the person was given. */
export async function standingNames(
  tx: Queryable,
  personId: string,
): Promise<{ readonly names: readonly { readonly fullName: string; readonly kind: string }[]; readonly last: number }> {
  const { rows } = await tx.query<{ fullName: string; kind: string; position: number; withdrawn: boolean }>({
    name: 'names-of-person',
    text: `select full_name as "fullName", kind, position, withdrawn_at is not null as withdrawn
           from person_name where person_id = $1 order by position`,
    values: [personId],
  });
  return { names: rows.filter(({ withdrawn }) => !withdrawn), last: rows.at(-1)?.position ?? 0 };
}
