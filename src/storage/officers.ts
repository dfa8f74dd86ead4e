import type { Officer } from '../extradition/ownership/officer.js';
import type { Queryable } from './database.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The officers of a home State behind the given ids. An id that is no key, an unknown one and one of another State are left out alike. */
export async function findOfficers(
  tx: Queryable,
  homeState: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Officer>> {
  const { rows } = await tx.query<Officer>({
    name: 'find-officers',
    text: `select id, home_state as "homeState", authority_id as "authorityId", scope, roles, active
           from officer where id = any($2::uuid[]) and home_state = $1`,
    values: [homeState, ids.filter((id) => UUID.test(id))],
  });
  return new Map(rows.map((officer) => [officer.id, officer]));
}
