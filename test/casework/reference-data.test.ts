import { loadDemoOfficers, loadReferenceData, REFERENCE_SETS } from '../../seeds/reference-data.js';
import { DEMO_OFFICERS } from '../../seeds/reference/demo-officers.js';
import { loadSet } from '../../seeds/reference/load-set.js';
import type { ReferenceSet } from '../../seeds/reference/reference-set.js';
import { COUNTING_RULES } from '../../src/extradition/deadlines/counting-rules.js';
import { DEADLINE_RULES } from '../../src/extradition/deadlines/rules/all-rules.js';
import { INSTRUMENTS } from '../../src/extradition/instruments/all-instruments.js';
import { ROLES } from '../../src/extradition/role.js';
import { testDatabase } from '../support/test-database.js';

const { ownerPool: pool, pool: serverPool } = await testDatabase();

const TABLES = [
  'jurisdiction',
  'language',
  'instrument',
  'instrument_party',
  'counting_rule',
  'deadline_rule',
  'offence_category',
  'document_kind',
  'authority',
  'officer',
];

async function counts(): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ table: string; count: number }>(
    TABLES.map((table) => `select '${table}' as table, count(*)::int as count from ${table}`).join(' union all '),
  );
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
}

/** Everything the tables hold, with the id of the transaction that wrote each row. */
async function contents(): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, string>>(
    TABLES.map((table) => `select '${table}' as table, xmin::text, row_to_json(t)::text as row from ${table} t`).join(
      ' union all ',
    ) + ' order by 1, 3',
  );
  return rows;
}

const valueOf = async (sql: string): Promise<unknown> => (await pool.query<{ value: unknown }>(sql)).rows[0]?.value;

beforeAll(async () => {
  // The clone may already hold what is to be loaded here; a fresh clone has no case that cites it.
  const childrenFirst = ['seed_mark', ...TABLES.toReversed()];
  await pool.query(childrenFirst.map((table) => `delete from ${table}`).join('; '));
});

test('the first run loads every set', async () => {
  const loaded = await loadReferenceData(pool);
  expect(loaded.map(({ set }) => set)).toEqual(REFERENCE_SETS.map(({ name }) => name));
  expect(loaded.filter(({ rows, inserted, updated }) => inserted !== rows || updated !== 0)).toEqual([]);
  await loadDemoOfficers(pool);
  expect(await counts()).toEqual({
    jurisdiction: 249,
    language: 184,
    instrument: INSTRUMENTS.length,
    instrument_party: INSTRUMENTS.flatMap(({ parties }) => parties).length,
    counting_rule: Object.keys(COUNTING_RULES).length,
    deadline_rule: DEADLINE_RULES.length,
    offence_category: 11,
    document_kind: 62,
    authority: 22,
    officer: 44,
  });
});

test('a second run changes nothing and says so', async () => {
  const before = await contents();
  const loaded = [...(await loadReferenceData(pool)), await loadDemoOfficers(pool)];
  expect(loaded.filter(({ line }) => !line.endsWith('nothing new'))).toEqual([]);
  expect(await contents()).toEqual(before);
});

test('of servers that load at once one does the work and none fails', async () => {
  await pool.query(`delete from language; delete from seed_mark`);
  const runs = await Promise.all(Array.from({ length: 4 }, () => loadReferenceData(pool)));
  const changes = runs.map((run) => run.reduce((sum, { inserted, updated }) => sum + inserted + updated, 0));
  expect(changes.reduce((sum, count) => sum + count)).toBe(184);
});

test('a changed row is brought back without touching its neighbours', async () => {
  await pool.query(`update jurisdiction set name_en = 'Elsewhere' where code = 'KZ'`);
  await pool.query(`delete from language where code = 'kk'`);
  await pool.query(`delete from seed_mark where name in ('jurisdictions', 'languages')`);
  const loaded = await loadReferenceData(pool);
  const changed = loaded.filter(({ inserted, updated }) => inserted + updated > 0);
  expect(changed.map(({ line }) => line)).toEqual([
    'jurisdictions: 249 rows, 0 new, 1 changed',
    'languages: 184 rows, 1 new, 0 changed',
  ]);
  expect(await valueOf(`select name_en as value from jurisdiction where code = 'KZ'`)).toBe('Kazakhstan');
});

test('a set that fails leaves neither rows nor mark', async () => {
  const columns = { code: 'text', name_en: 'text', name_ru: 'text' };
  const rows = [
    { code: 'x1', name_en: 'One', name_ru: 'Один' },
    { code: 'x2', name_en: null, name_ru: 'Два' },
  ];
  const broken: ReferenceSet = { name: 'broken', tables: [{ table: 'language', key: ['code'], columns, rows }] };
  await expect(loadSet(pool, broken)).rejects.toThrow('name_en');
  expect(await valueOf(`select count(*)::int as value from language where code in ('x1', 'x2')`)).toBe(0);
  expect(await valueOf(`select count(*)::int as value from seed_mark where name = 'broken'`)).toBe(0);
});

test('the role of the server cannot change the law', async () => {
  await serverPool.query('select count(*) from deadline_rule');
  await expect(serverPool.query(`update instrument set verified = true`)).rejects.toThrow('permission denied');
});

test('jurisdictions are named in English, Russian and Kazakh', async () => {
  const { rows } = await pool.query(`select * from jurisdiction where code in ('KZ', 'AM') order by code`);
  expect(rows).toEqual([
    { code: 'AM', alpha3: 'ARM', name_en: 'Armenia', name_ru: 'Армения', name_kk: 'Армения' },
    { code: 'KZ', alpha3: 'KAZ', name_en: 'Kazakhstan', name_ru: 'Казахстан', name_kk: 'Қазақстан' },
  ]);
});

test('every authority has a zone that PostgreSQL knows, and each home State one central authority', async () => {
  expect(
    await valueOf(
      `select count(*)::int as value from authority where time_zone not in (select name from pg_timezone_names)`,
    ),
  ).toBe(0);
  const { rows } = await pool.query<{ home_state: string }>(
    `select home_state from authority where kind = 'CENTRAL' order by home_state`,
  );
  expect(rows.map(({ home_state }) => home_state)).toEqual(['AM', 'GB', 'GE', 'KG', 'KZ', 'PL', 'RU', 'SA', 'UZ']);
});

test('there is a demo officer for every role in both home States', async () => {
  const { rows } = await pool.query<{ home_state: string; roles: string[] }>(
    `select home_state, array_agg(role order by role) as roles from officer, unnest(roles) as role group by 1 order by 1`,
  );
  const all = Object.keys(ROLES).sort();
  expect(rows).toEqual([
    { home_state: 'AM', roles: all },
    { home_state: 'KZ', roles: all },
  ]);
  expect(DEMO_OFFICERS).toHaveLength(all.length);
});

test('a demo officer who sees only a unit belongs to one, in the own State', async () => {
  const { rows } = await pool.query<{ subject: string; kind: string; same: boolean }>(
    `select o.subject, a.kind, a.home_state = o.home_state as same
       from officer o left join authority a on a.id = o.authority_id where o.scope = 'UNIT' order by o.subject`,
  );
  expect(rows.map(({ subject }) => subject)).toEqual([
    'am-custody',
    'am-investigator',
    'am-prosecutor',
    'custody',
    'investigator',
    'prosecutor',
  ]);
  expect(rows.filter(({ kind, same }) => kind !== 'REGIONAL' || !same)).toEqual([]);
});

test('ids of authorities and demo officers are the same on every installation', async () => {
  const central = await valueOf(`select id as value from authority where home_state = 'KZ' and kind = 'CENTRAL'`);
  const prosecutor = await valueOf(`select id as value from officer where subject = 'prosecutor'`);
  expect([central, prosecutor]).toEqual([
    '0578e7fd-f0a9-579f-8417-2f632a326824',
    '3ea63f4a-bdb0-5f74-b30c-1b4a95d37b80',
  ]);
});

test('a deadline rule keeps its definition whole beside its columns', async () => {
  const rule = DEADLINE_RULES.find(({ id }) => id === 'ETS24-16-40D')!;
  const { rows } = await pool.query(
    `select instrument_id, duration, unit, definition from deadline_rule where id = $1`,
    [rule.id],
  );
  expect(rows).toEqual([
    { instrument_id: 'ETS24', duration: rule.duration, unit: rule.unit, definition: JSON.parse(JSON.stringify(rule)) },
  ]);
});
