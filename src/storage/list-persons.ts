import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { ROLES_WITHOUT_PERSONS, type Onlooker } from '../extradition/visibility.js';
import type { Queryable } from './database.js';
import type { PersonConditions } from './name-search.js';
import { visibleCases } from './visible-cases.js';

/** Which persons are listed, when no name is looked for. */
export interface PersonListAsk extends PersonConditions {
  readonly viewer: Onlooker;
  /** Birth date as far as it is known; a person whose date says otherwise, or who has none, is left out. */
  readonly bornOn: string | null;
  /** Capital letters and digits of the number of an identity document. */
  readonly documentNumber: string | null;
  /** Ids between which the rows lie; null for no bound. */
  readonly after: string | null;
  readonly before: string | null;
  readonly backward: boolean;
  readonly limit: number;
}

const agreesInDate = (bornOn: string): Sql =>
  sql`(p.born_on like ${`${bornOn}%`} or (p.born_on is not null and ${bornOn} like p.born_on || '%'))`;

function wanted({ bornIn, nationalities, bornOn, documentNumber }: Omit<PersonListAsk, 'viewer'>): Sql {
  return join(
    [
      sql`true`,
      ...(bornIn ? [sql`left(p.born_on, 4) = any(${bornIn}::text[])`] : []),
      ...(nationalities ? [sql`p.nationalities && ${nationalities}::text[]`] : []),
      ...(bornOn === null ? [] : [agreesInDate(bornOn)]),
      ...(documentNumber === null
        ? []
        : [
            sql`p.id in (select d.person_id from identity_document d
              where d.number_key = ${documentNumber} and d.withdrawn_at is null)`,
          ]),
    ],
    ' and ',
  );
}

function known({ homeState, authorityId, scope, roles }: Onlooker): Sql {
  const visible = visibleCases(
    { homeState: raw('c.home_state'), authority: raw('c.authority_id') },
    {
      homeState: sql`${homeState}::text`,
      authorityId: sql`${authorityId}::uuid`,
      scope: sql`${scope}::text`,
      roles: sql`${roles}::text[]`,
    },
  );
  return sql`not (${roles}::text[] <@ ${ROLES_WITHOUT_PERSONS}::text[])
    and exists (select from extradition_case c where c.person_id = p.id and ${visible})`;
}

/** Ids of persons the viewer may know, in the order of the ids, or backward from their end. */
export async function listPersons(database: Queryable, ask: PersonListAsk): Promise<string[]> {
  const { text, values } = sql`
    select p.id from person p where ${known(ask.viewer)} and ${wanted(ask)}
      ${ask.after === null ? empty : sql`and p.id > ${ask.after}::uuid`}
      ${ask.before === null ? empty : sql`and p.id < ${ask.before}::uuid`}
    order by p.id ${raw(ask.backward ? 'desc' : '')} limit ${ask.limit}`;
  const { rows } = await database.query<{ id: string }>({ text, values });
  return rows.map(({ id }) => id);
}

/** How many persons the viewer may know of those asked for. */
export async function countPersons(database: Queryable, ask: PersonListAsk): Promise<number> {
  const { text, values } =
    sql`select count(*)::int as count from person p where ${known(ask.viewer)} and ${wanted(ask)}`;
  const { rows } = await database.query<{ count: number }>({ text, values });
  return rows[0]?.count ?? 0;
}
