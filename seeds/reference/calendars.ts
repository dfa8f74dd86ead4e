import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { v7 as newId } from 'uuid';
import type { CalendarYear } from '../../src/extradition/calendars/calendar.js';
import { inTransaction } from '../../src/storage/database.js';
import type { SetLoaded } from './load-set.js';
import { PUBLIC_HOLIDAYS, PUBLIC_HOLIDAYS_SOURCE } from './public-holidays.js';

const NAME = 'calendars';
const SOURCE = `${PUBLIC_HOLIDAYS_SOURCE.name} (${PUBLIC_HOLIDAYS_SOURCE.url})`;

interface ListedDay {
  readonly jurisdiction_code: string;
  readonly year: number;
  readonly day: string;
  readonly name: string;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Two holidays on one day are one day off with both names. */
function daysOf(state: string): ListedDay[] {
  const names = new Map<string, string>();
  for (const [name, days] of PUBLIC_HOLIDAYS[state] ?? [])
    for (const day of days.split(' ')) names.set(day, names.has(day) ? `${names.get(day)}; ${name}` : name);
  return [...names].map(([day, name]) => ({ jurisdiction_code: state, year: yearOf(day), day, name }));
}

function yearsListed(): number[] {
  const { firstYear, lastYear } = PUBLIC_HOLIDAYS_SOURCE;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

function yearsOf(jurisdiction: string): CalendarYear[] {
  const days = daysOf(jurisdiction);
  return yearsListed().map((year) => ({
    jurisdiction,
    year,
    confirmed: false,
    holidays: days.filter((row) => row.year === year).map(({ day }) => day),
    workingDays: [],
  }));
}

const RELEASED: ReadonlyMap<string, readonly CalendarYear[]> = new Map(
  Object.keys(PUBLIC_HOLIDAYS).map((state) => [state, yearsOf(state)]),
);

/** The calendars of some States as this release brings them, none of them confirmed. */
export const releasedCalendars = (...states: readonly string[]): CalendarYear[] =>
  states.flatMap((state) => RELEASED.get(state) ?? []);

const LISTED_YEARS = `
insert into calendar_year (jurisdiction_code, year, source, listed_at)
select jurisdiction_code, year, $2, dedere_now() from jsonb_to_recordset($1::jsonb) y(jurisdiction_code text, year int)
on conflict do nothing`;

// A day that people entered or removed is theirs; one that only ever came with a release follows the release.
const RETIRED = `
update calendar_day d set removed_at = dedere_now()
where d.entered_by is null and d.removed_at is null
  and (d.jurisdiction_code, d.day, d.name) not in (
    select jurisdiction_code, day, name from jsonb_to_recordset($1::jsonb) n(jurisdiction_code text, day date, name text))
  and not exists (select from calendar_year y where y.jurisdiction_code = d.jurisdiction_code and y.year = d.year
    and y.confirmed_at is not null)`;

const NEW_DAYS = `
insert into calendar_day (id, jurisdiction_code, year, day, kind, name, source, entered_at)
select n.id, n.jurisdiction_code, n.year, n.day, 'HOLIDAY', n.name, $2, dedere_now()
from jsonb_to_recordset($1::jsonb) n(id uuid, jurisdiction_code text, year int, day date, name text)
where not exists (
  select from calendar_day d where d.jurisdiction_code = n.jurisdiction_code and d.day = n.day
    and (d.removed_at is null or d.entered_by is not null or d.removed_by is not null))
  -- A year that people listed or confirmed is theirs altogether.
  and exists (select from calendar_year y where y.jurisdiction_code = n.jurisdiction_code and y.year = n.year
    and y.listed_by is null and y.confirmed_at is null)`;

async function write(client: PoolClient, states: readonly string[]): Promise<{ inserted: number; updated: number }> {
  const years = states.flatMap((state) => yearsListed().map((year) => ({ jurisdiction_code: state, year })));
  const days = states.flatMap(daysOf).map((day) => ({ id: newId(), ...day }));
  await client.query(LISTED_YEARS, [JSON.stringify(years), SOURCE]);
  const retired = await client.query(RETIRED, [JSON.stringify(days)]);
  const entered = await client.query(NEW_DAYS, [JSON.stringify(days), SOURCE]);
  return { inserted: entered.rowCount ?? 0, updated: retired.rowCount ?? 0 };
}

/**
 * Brings the public holidays of this release into the calendars, in one transaction. What an administrator entered,
 * removed or listed stays as it is; a year that a supervisor confirmed keeps every day.
 */
export async function loadCalendars(pool: Pool): Promise<SetLoaded> {
  const states = Object.keys(PUBLIC_HOLIDAYS);
  const checksum = createHash('sha256')
    .update(JSON.stringify([PUBLIC_HOLIDAYS, PUBLIC_HOLIDAYS_SOURCE]))
    .digest('hex');
  const rows = states.flatMap(daysOf).length;
  return inTransaction(pool, async (client) => {
    // Several servers may start at once: the second waits here and then finds nothing to do.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('seed ' || $1, 0))`, [NAME]);
    const mark = await client.query('select from seed_mark where name = $1 and checksum = $2', [NAME, checksum]);
    if (mark.rowCount === 1)
      return { set: NAME, rows, inserted: 0, updated: 0, line: `${NAME}: ${rows} rows, nothing new` };
    const { inserted, updated } = await write(client, states);
    await client.query(
      `insert into seed_mark (name, checksum, loaded_at) values ($1, $2, now())
       on conflict (name) do update set checksum = excluded.checksum, loaded_at = excluded.loaded_at`,
      [NAME, checksum],
    );
    return { set: NAME, rows, inserted, updated, line: `${NAME}: ${rows} rows, ${inserted} new, ${updated} retired` };
  });
}
