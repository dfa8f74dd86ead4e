import sql, { type Sql } from 'sql-template-tag';
import { ROLES_WITHOUT_CASES } from '../extradition/visibility.js';

/** Columns of a case row. */
export interface KeptCase {
  readonly homeState: Sql;
  readonly authority: Sql;
}

/** Who looks: bound values, or the columns of the officer's own row. */
export interface SqlOnlooker {
  readonly homeState: Sql;
  readonly authorityId: Sql;
  readonly scope: Sql;
  readonly roles: Sql;
}

/** `mayKnow` of the law as a condition on a case row: never null, true for the cases the onlooker may know of. */
export function visibleCases(row: KeptCase, onlooker: SqlOnlooker): Sql {
  const own = sql`coalesce(${onlooker.authorityId} = ${row.authority}, false)`;
  return sql`(not (${onlooker.roles} <@ ${ROLES_WITHOUT_CASES}::text[])
    and ${onlooker.homeState} = ${row.homeState} and (${onlooker.scope} = 'STATE' or ${own}))`;
}
