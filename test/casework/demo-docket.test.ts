import { loadDemoDocket } from '../../seeds/demo-docket/load-demo-docket.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { testDatabase } from '../support/test-database.js';

const database = await testDatabase();
const interrupted = await testDatabase();

const cases =
  'select count(*)::int as cases, count(*) filter (where synthetic)::int as synthetic from extradition_case';

beforeAll(() => standClock(database.ownerPool, '2026-11-22T09:00:00Z'));

test('it holds the worked histories and a case of every status of both directions, and says where events lie ahead', async () => {
  const lines: string[] = [];
  const docket = await loadDemoDocket({ ...database, onStep: (line) => lines.push(line) });
  expect(docket).toMatchObject({ loaded: true, workedHistories: WORKED_HISTORIES.length, stillToCome: 5 });
  const { rows } = await database.pool.query<{ direction: 'INCOMING' | 'OUTGOING'; status: string }>(
    'select distinct direction, status from extradition_case',
  );
  for (const direction of ['INCOMING', 'OUTGOING'] as const) {
    const standing = rows.filter((row) => row.direction === direction).map(({ status }) => status);
    expect(standing.sort()).toEqual(Object.keys(PROCEDURE.machines[direction].states).sort());
  }
  expect(lines.at(-1)).toBe(
    `Demo docket: ${docket.workedHistories} worked histories, ${docket.generatedCases} generated cases`,
  );
});

test('its open cases have officers who may know them, but for some that wait to be taken', async () => {
  const { rows } = await database.ownerPool.query<{ subject: string | null; count: number }>(
    `select o.subject, count(*)::int from extradition_case c left join officer o on o.id = c.assigned_to
     where c.status <> 'CLOSED' and c.home_state = 'KZ' group by o.subject order by o.subject`,
  );
  expect(rows.map(({ subject }) => subject)).toEqual(['central-authority', 'liaison', 'prosecutor', null]);
  const strangers = await database.ownerPool.query(
    `select from extradition_case c join officer o on o.id = c.assigned_to
     where o.home_state <> c.home_state or (o.scope = 'UNIT' and o.authority_id <> c.authority_id) or c.status = 'CLOSED'`,
  );
  expect(strangers.rowCount).toBe(0);
});

test('every case of it says that it is synthetic', async () => {
  const { rows } = await database.pool.query(cases);
  expect(rows[0].synthetic).toBe(rows[0].cases);
});

test('it is recorded by acts alone: every fact but a deadline has its audit line', async () => {
  const { rows } = await database.ownerPool.query(
    `select (select count(*) from audit_entry where answer = 'GRANTED')::int as acts,
            (select count(*) from case_fact where kind <> 'DEADLINE' and not emitted)::int as facts`,
  );
  expect(rows[0].acts).toBe(rows[0].facts);
});

test('loaded again it changes nothing', async () => {
  const facts = 'select count(*) from case_fact';
  const before = await database.ownerPool.query(facts);
  expect(await loadDemoDocket({ ...database })).toMatchObject({ loaded: false });
  expect((await database.ownerPool.query(facts)).rows).toEqual(before.rows);
});

test('a load that was cut off is completed by the next, without doubles', async () => {
  await interrupted.ownerPool.query(
    `create function cut_off() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$;
     create trigger cut_off before insert on extradition_case for each row when (new.reference_number > 25) execute function cut_off()`,
  );
  await expect(loadDemoDocket({ ...interrupted })).rejects.toThrow('cut off');
  await interrupted.ownerPool.query('drop trigger cut_off on extradition_case');
  const docket = await loadDemoDocket({ ...interrupted });
  const { rows } = await interrupted.pool.query(cases);
  expect(rows[0].cases).toBe(docket.workedHistories + docket.generatedCases);
});

test('two servers that start at once make one docket', async () => {
  await interrupted.ownerPool.query(`delete from seed_mark where name = 'demo docket'`);
  const made = await Promise.all([loadDemoDocket({ ...interrupted }), loadDemoDocket({ ...interrupted })]);
  expect(made.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
});
