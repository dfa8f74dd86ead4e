import { ROLES_WITHOUT_PERSONS } from '../extradition/visibility.js';
import type { DeadlineRecord } from '../storage/deadline.record.js';
import { ExtraditionCaseRecord } from '../storage/extradition-case.record.js';
import type { PersonNameRecord } from '../storage/person-name.record.js';
import { visibleCases } from '../storage/visible-cases.js';
import type { Columns } from './compiled-reads/row.js';
import type { Scope } from './compiled-reads/scope.js';
import { sql, type Sql } from './compiled-reads/sql.js';
import type { Viewer } from './compiled-reads/viewer.js';

const asOnlooker = (viewer: Viewer) => ({
  homeState: sql`${viewer.homeState}::text`,
  authorityId: sql`${viewer.authorityId}::uuid`,
  scope: sql`${viewer.scope}::text`,
  roles: sql`${viewer.roles}::text[]`,
});

/** Cases the viewer may know of. */
export function knownCase(row: Columns<ExtraditionCaseRecord>, { viewer }: Scope): Sql {
  return visibleCases({ homeState: row.homeState, authority: row.authority }, asOnlooker(viewer));
}

/** Rows that belong to a case the viewer may know of. */
export function ofKnownCase(row: Pick<Columns<DeadlineRecord>, 'case'>, scope: Scope): Sql {
  const file = scope.from(ExtraditionCaseRecord);
  return sql`exists (select from ${file.$table} where ${file.id} = ${row.case} and ${knownCase(file, scope)})`;
}

/** A person the viewer may know: through a case, and as one who knows persons at all. */
export function knownPerson(personId: Sql, scope: Scope): Sql {
  const file = scope.from(ExtraditionCaseRecord);
  return sql`(exists (select from ${file.$table} where ${file.person} = ${personId} and ${knownCase(file, scope)})
    and not (${withoutPersons(scope)}))`;
}

/** Rows that belong to a person the viewer may know. */
export function ofKnownPerson(row: Pick<Columns<PersonNameRecord>, 'person'>, scope: Scope): Sql {
  return knownPerson(row.person, scope);
}

/** True for a viewer who follows cases without knowing the person. */
export function withoutPersons({ viewer }: Scope): Sql {
  return sql`${viewer.roles}::text[] <@ ${ROLES_WITHOUT_PERSONS}::text[]`;
}
