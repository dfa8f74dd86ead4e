import { setTimeout as sleep } from 'node:timers/promises';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { Herald, type HeraldOptions } from '../../src/heralds/herald.js';
import { openPool } from '../../src/storage/database.js';
import { testDatabase } from '../support/test-database.js';
import { AFTER_40_DAYS, aDetainedPerson, toldOf } from './a-detained-person.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
const AFTER = new Date(Date.parse(AFTER_40_DAYS) + 1_000).toISOString();
const OUTCOMES = ['ETS24-16-18D LAPSED', 'ETS24-16-40D MISSED'];

const sentOut: Herald[] = [];
/** A herald that goes home after its test. */
function sendOut(options: Partial<HeraldOptions> = {}): Herald {
  const herald = new Herald({ pool, ...options });
  sentOut.push(herald);
  return herald;
}

beforeEach(() => standClock(ownerPool, '2025-01-13T15:00:00Z'));
afterEach(() => Promise.all(sentOut.splice(0).map((herald) => herald.close())));

/** Asks again until it holds; fails after five seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 5_000; !(await holds()); await sleep(10)) {
    if (performance.now() > end) throw new Error('It did not come true within 5 s.');
  }
}

const toldAll = (caseId: string) => async () => (await toldOf(pool, caseId)).length === OUTCOMES.length;
const unlooked = async () =>
  (await pool.query(`select from deadline_watch where next_at = '-infinity'`)).rowCount === 0;

test('a herald that is rung looks at once, and one that is not looks within its poll', async () => {
  const herald = sendOut({ times: { poll: 60_000 } });
  const caseId = await aDetainedPerson(pool);
  herald.ring();
  await until(unlooked);
  // It looks once more, finds nothing, and goes to rest.
  await sleep(100);
  await standClock(ownerPool, AFTER);
  await sleep(50);
  expect(await toldOf(pool, caseId)).toEqual([]);
  herald.ring();
  await until(toldAll(caseId));
  await herald.close();
  sendOut({ times: { poll: 50 } });
  await standClock(ownerPool, '2025-01-13T15:00:00Z');
  const other = await aDetainedPerson(pool);
  await standClock(ownerPool, AFTER);
  await until(toldAll(other));
});

test('a server whose own clock is an hour ahead tells nothing early', async () => {
  const caseId = await aDetainedPerson(pool);
  await standClock(ownerPool, AFTER_40_DAYS);
  const real = Date.now;
  Date.now = () => real() + 3_600_000;
  sendOut({ times: { poll: 20 } });
  try {
    await until(unlooked);
    await sleep(200);
    const told = await toldOf(pool, caseId);
    expect(told.filter((words) => words.startsWith('ETS24-16-40D'))).toEqual(['ETS24-16-40D DUE P0D']);
  } finally {
    Date.now = real;
  }
});

test('two heralds share the work, and closing lets the transaction at hand end', async () => {
  const cases = await Promise.all(Array.from({ length: 8 }, () => aDetainedPerson(pool)));
  await standClock(ownerPool, AFTER);
  const heralds = [sendOut(), sendOut()];
  for (const caseId of cases) await until(toldAll(caseId));
  await Promise.all(heralds.map((herald) => herald.close()));
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test('a database that is away is waited for', async () => {
  const own = openPool(ownerUrl, { name: 'away' });
  const troubles: unknown[] = [];
  const herald = sendOut({ pool: own, times: { poll: 50 }, onTrouble: (error) => troubles.push(error) });
  await until(() => Promise.resolve(own.totalCount > 0));
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'away' and datname = current_database()`;
  await until(async () => {
    await ownerPool.query(cut);
    return troubles.length > 0;
  });
  const caseId = await aDetainedPerson(pool);
  await standClock(ownerPool, AFTER);
  await until(toldAll(caseId));
  await herald.close();
  await own.end();
});

test('a notice that the database does not take is set aside with its case, and the others are told', async () => {
  const [broken, whole] = [await aDetainedPerson(pool), await aDetainedPerson(pool)];
  await ownerPool.query(`alter table deadline_notice add constraint refuse_one check (case_id <> '${broken}')`);
  await standClock(ownerPool, AFTER);
  const setAside: string[] = [];
  const herald = sendOut({ onSetAside: (caseId) => setAside.push(caseId) });
  await until(toldAll(whole));
  await until(() => Promise.resolve(setAside.includes(broken)));
  await until(() => Promise.resolve(herald.quarantined === 2));
  expect(await toldOf(pool, broken)).toEqual([]);
});
