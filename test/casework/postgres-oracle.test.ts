import { sums, ZONES } from '../support/sums.js';
import { testDatabase } from '../support/test-database.js';

const { ownerPool } = await testDatabase();

/** `npm run test:full` asks a hundred times as often. */
const RUNS = Number(process.env.RUNS ?? 1);
const ASKED = RUNS > 1 ? 100_000 : 2_000;
const BATCH = 5_000;

// The same sum by PostgreSQL's own calendar: civil days are added to a date, hours to an instant. A day begins at the
// first instant that shows it: `at time zone` takes the later of two midnights, so both candidates are asked.
const DIFFERING = `
with sum as (
  select s.*, (start at time zone zone)::date as began
  from jsonb_to_recordset($1::jsonb) s(start timestamptz, zone text, unit text, length int, "startIncluded" boolean,
    "lastDay" date, "dueAt" timestamptz, "countingRule" text)
), counted as (
  select sum.*, case unit
      when 'hours' then ((start + make_interval(hours => length) - interval '1 microsecond') at time zone zone)::date
      else (began + case unit when 'months' then make_interval(months => length)
        when 'weeks' then make_interval(weeks => length) else make_interval(days => length) end)::date
        - case when "startIncluded" then 1 else 0 end end as last
  from sum
), due as (
  select counted.*, case unit when 'hours' then start + make_interval(hours => length) else (
    select min(at) from generate_series((last + 1)::timestamp at time zone zone - interval '3 hours',
      (last + 1)::timestamp at time zone zone + interval '30 hours', interval '15 minutes') at
    where (at at time zone zone)::date > last) end as end_of_term
  from counted
)
select * from due where last <> "lastDay" or end_of_term <> "dueAt"`;

test(`${ASKED} generated sums agree with PostgreSQL`, async () => {
  const all = sums(ASKED, 11_222_026);
  const differing: unknown[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    const { rows } = await ownerPool.query(DIFFERING, [JSON.stringify(all.slice(from, from + BATCH))]);
    differing.push(...(rows as unknown[]));
  }
  expect(differing.slice(0, 5)).toEqual([]);
  expect(differing).toHaveLength(0);
});

test('PostgreSQL knows every zone that is asked, and the change of 2024 in Kazakhstan', async () => {
  const { rows } = await ownerPool.query<{ name: string }>('select name from pg_timezone_names where name = any($1)', [
    ZONES,
  ]);
  expect(rows).toHaveLength(ZONES.length);
  const almaty = await ownerPool.query<{ hour: number }>(
    `select extract(hour from timestamptz '2024-03-02T12:00:00Z' at time zone 'Asia/Almaty')::int as hour`,
  );
  expect(almaty.rows).toEqual([{ hour: 17 }]);
});
