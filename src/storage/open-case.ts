import type { Queryable } from './database.js';
import { instantText, shortInstant } from './json-instant.js';

/** Makes equal keys of one actor wait for each other. An advisory lock takes no transaction id. */
export async function lockKey(tx: Queryable, actorId: string, operation: string, key: string): Promise<void> {
  await tx.query({
    name: 'lock-key',
    text: `select pg_advisory_xact_lock(hashtextextended($1, 0))`,
    values: [JSON.stringify([actorId, operation, key])],
  });
}

/** The authority that keeps the case, with its zone. */
export interface KeepingAuthority {
  readonly id: string;
  readonly homeState: string;
  readonly timeZone: string;
}

/** The given authority, or the central authority of the home State when none is given. */
export async function keepingAuthority(
  tx: Queryable,
  homeState: string,
  authorityId: string | null,
): Promise<KeepingAuthority | null> {
  const { rows } = await tx.query<KeepingAuthority>({
    name: 'keeping-authority',
    text: `select id, home_state as "homeState", time_zone as "timeZone" from authority
           where home_state = $1 and (id = $2 or ($2::uuid is null and kind = 'CENTRAL')) order by id limit 1`,
    values: [homeState, authorityId],
  });
  return rows[0] ?? null;
}

/** Which of the given keys the reference data do not know. */
export async function unknownReferences(
  tx: Queryable,
  asked: { readonly states: readonly string[]; readonly instruments: readonly string[] },
): Promise<{ states: string[]; instruments: string[] }> {
  const { rows } = await tx.query<{ states: string[]; instruments: string[] }>({
    name: 'unknown-references',
    text: `select array(select s from unnest($1::text[]) s where not exists (select 1 from jurisdiction j where j.code = s)) as states,
                  array(select i from unnest($2::text[]) i where not exists (select 1 from instrument n where n.id = i)) as instruments`,
    values: [asked.states, asked.instruments],
  });
  return rows[0] ?? { states: [], instruments: [] };
}

/** The next free number of a home State and year. Openers of one State and year wait for each other here, so numbers have no holes. */
export async function nextCaseNumber(tx: Queryable, homeState: string, year: number, count = 1): Promise<number> {
  const { rows } = await tx.query<{ last: number }>({
    name: 'next-case-number',
    text: `insert into reference_counter (home_state, year, last_number) values ($1, $2, $3)
           on conflict (home_state, year) do update set last_number = reference_counter.last_number + $3
           returning last_number as last`,
    values: [homeState, year, count],
  });
  return (rows[0]?.last ?? count) - count + 1;
}

/** The database's clock, in UTC. */
export async function databaseNow(tx: Queryable): Promise<string> {
  const { rows } = await tx.query<{ now: string }>({
    name: 'database-now',
    text: `select ${instantText('dedere_now()')} as now`,
  });
  return shortInstant(rows[0]!.now);
}
