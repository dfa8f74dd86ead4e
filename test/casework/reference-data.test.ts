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
  'notice_ladder',
  'calendar_year',
  'calendar_day',
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
  expect(loaded.map(({ set }) => set)).toEqual([...REFERENCE_SETS.map(({ name }) => name), 'calendars']);
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
    notice_ladder: 4,
    calendar_year: 43 * 7,
    calendar_day: loaded.at(-1)!.rows,
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

describe('the calendars of a release', () => {
  const standing = (day: string) =>
    valueOf(
      `select json_agg(json_build_array(kind, name, entered_by is not null) order by entered_at) as value
       from calendar_day where jurisdiction_code = 'KZ' and day = '${day}' and removed_at is null`,
    );
  const loadAgain = async () => {
    await pool.query(`delete from seed_mark where name = 'calendars'`);
    return (await loadReferenceData(pool)).at(-1)!;
  };

  test('hold the day on which ten days of the second worked case end, and none of them is confirmed', async () => {
    expect(await standing('2024-05-09')).toEqual([['HOLIDAY', 'Victory Day', false]]);
    expect(await valueOf('select count(*)::int as value from calendar_year where confirmed_at is not null')).toBe(0);
    expect(await valueOf(`select count(*)::int as value from calendar_year where jurisdiction_code = 'KG'`)).toBe(0);
  });

  test('never undo what an administrator entered or removed', async () => {
    const officer = await valueOf(`select id as value from officer where subject = 'admin'`);
    await pool.query(
      `update calendar_day set removed_at = dedere_now(), removed_by = $1 where jurisdiction_code = 'KZ' and day in ('2024-05-07', '2024-05-09')`,
      [officer],
    );
    await pool.query(
      `insert into calendar_day (id, jurisdiction_code, year, day, kind, name, source, entered_by, entered_at)
       values (gen_random_uuid(), 'KZ', 2024, '2024-05-09', 'WORKING_DAY', 'Moved', 'a decree', $1, dedere_now())`,
      [officer],
    );
    expect(await loadAgain()).toMatchObject({ inserted: 0, updated: 0 });
    expect(await standing('2024-05-09')).toEqual([['WORKING_DAY', 'Moved', true]]);
    expect(await standing('2024-05-07')).toBeNull();
  });

  test('follow the release where only a release spoke before', async () => {
    await pool.query(
      `update calendar_day set name = 'Called otherwise' where jurisdiction_code = 'KZ' and day = '2024-05-01' and removed_at is null`,
    );
    expect(await loadAgain()).toMatchObject({ inserted: 1, updated: 1 });
    expect(await standing('2024-05-01')).toEqual([['HOLIDAY', "People's Unity Day", false]]);
  });

  test('leave a confirmed year alone', async () => {
    const officer = await valueOf(`select id as value from officer where subject = 'supervisor'`);
    await pool.query(
      `update calendar_year set confirmed_at = dedere_now(), confirmed_by = $1, confirmed_source = 'the decree' where jurisdiction_code = 'KZ' and year = 2024`,
      [officer],
    );
    await pool.query(
      `update calendar_day set name = 'As confirmed' where jurisdiction_code = 'KZ' and day = '2024-05-01' and removed_at is null`,
    );
    expect(await loadAgain()).toMatchObject({ inserted: 0, updated: 0 });
    expect(await standing('2024-05-01')).toEqual([['HOLIDAY', 'As confirmed', false]]);
  });

  test('cannot hold a day of a year that is not listed, nor one day twice', async () => {
    const day = `insert into calendar_day (id, jurisdiction_code, year, day, kind, name, source, entered_at)
      values (gen_random_uuid(), 'KZ', $1, $2, 'HOLIDAY', 'x', 'x', dedere_now())`;
    await expect(pool.query(day, [2041, '2041-01-01'])).rejects.toThrow('calendar_day_listed');
    await expect(pool.query(day, [2025, '2026-01-01'])).rejects.toThrow('calendar_day_in_year');
    await expect(pool.query(day, [2025, '2025-01-01'])).rejects.toThrow('calendar_day_standing_key');
  });
});
