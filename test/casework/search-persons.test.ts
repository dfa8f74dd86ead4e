import type pg from 'pg';
import sql from 'sql-template-tag';
import { NAME_PAIRS } from '../../scripts/names/corpus.js';
import { trigramSimilarity } from '../../scripts/names/trigram-similarity.js';
import { searchPersons, type PersonSearch } from '../../src/casework/search-persons.js';
import type { Actor } from '../../src/casework/actor.js';
import { nameMatcher } from '../../src/extradition/names/name-match.js';
import { ROLES, type Role } from '../../src/extradition/role.js';
import { mayKnow, actsOnlyAs, ROLES_WITHOUT_PERSONS, type Onlooker } from '../../src/extradition/visibility.js';
import { inTransaction } from '../../src/storage/database.js';
import { newCaseRows, writeNewCase } from '../../src/storage/new-case.js';
import { rekeyNames } from '../../src/storage/rekey-names.js';
import { aCase, officer, OPENING } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
let central: Actor;
let prosecutor: Actor;

const search = (name: string, viewer: Onlooker = central, more: Partial<PersonSearch> = {}) =>
  searchPersons(pool, viewer, { names: [name], bornOn: null, bornIn: null, nationalities: null, ...more });
const named = (...names: string[]) => ({
  ...OPENING.requestedPerson,
  names: names.map((fullName) => ({ fullName, kind: 'ALIAS' })),
});
const personOf = async (caseId: string) =>
  (await pool.query<{ id: string }>('select person_id as id from extradition_case where id = $1', [caseId])).rows[0]!
    .id;

const bearers = new Map<string, string>();

/** One person for each name of the corpus. */
async function loadCorpus(): Promise<void> {
  const keeper = { id: central.authorityId!, homeState: 'KZ', timeZone: 'Asia/Almaty' };
  const names = [...new Set(NAME_PAIRS.map(({ name }) => name))];
  await inTransaction(pool, async (tx) => {
    for (const [index, name] of names.entries()) {
      const content = { ...OPENING, requestedPerson: { ...named(name), bornOn: `${1960 + (index % 40)}-05-01` } };
      const rows = newCaseRows({
        content,
        keeper,
        instruments: [],
        profile: 'KZ',
        now: '2026-11-01T00:00:00Z',
        year: 2020,
        number: index + 1,
        openedBy: central.id,
      });
      await writeNewCase(tx, rows);
      bearers.set(name, rows.person.id);
    }
  });
}

beforeAll(async () => {
  central = await officer(pool, 'central-authority');
  prosecutor = await officer(pool, 'prosecutor');
  await loadCorpus();
  await ownerPool.query('analyze');
});

test('what the rules take for one person is found in the register, but for few words beyond the reach of trigrams', async () => {
  const asked = NAME_PAIRS.filter(({ query, name, same }) => same && nameMatcher(query)(name));
  const lost: string[] = [];
  for (const { query, name } of asked) {
    const { persons, complete } = await search(query);
    expect(complete).toBe(true);
    if (!persons.some(({ personId }) => personId === bearers.get(name))) lost.push(`${query} | ${name}`);
  }
  expect(lost.length / asked.length).toBeLessThan(0.02);
});

test('each hit says which name agreed, in which way and how well, the best first', async () => {
  const caseId = await aCase(pool, central, { requestedPerson: named('Ivan TESTOV', 'Үлгібұлтов Әсет') });
  const personId = await personOf(caseId);
  const { persons } = await search('Ulgibultov Aset', central, { bornOn: '1981' });
  expect(persons[0]).toMatchObject({
    personId,
    birthDate: 'AGREES',
    names: [{ position: 2, kind: 'ALIAS', fullName: 'Үлгібұлтов Әсет', form: 'TRANSLITERATION' }],
  });
  const misspelt = (await search('Ulgibultov Aste', central, { bornOn: '1981' })).persons[0]!;
  expect(misspelt).toMatchObject({ personId, names: [{ form: 'MISSPELLING' }] });
  expect(misspelt.score).toBeLessThan(persons[0]!.score);
  const elsewhen = (await search('Ulgibultov Aset', central, { bornOn: '1979-05' })).persons[0]!;
  expect(elsewhen).toMatchObject({ personId, birthDate: 'DIFFERS' });
  expect(elsewhen.score).toBeLessThan(misspelt.score);
});

test('years and nationalities narrow the search', async () => {
  const personId = await personOf(await aCase(pool, central, { requestedPerson: named('Шектеулі Мысал') }));
  const found = async (more: Partial<PersonSearch>) =>
    (await search('Шектеулі Мысал', central, more)).persons.map((person) => person.personId);
  expect(await found({ bornIn: ['1980', '1981'] })).toEqual([personId]);
  expect(await found({ bornIn: ['1982'] })).toEqual([]);
  expect(await found({ nationalities: ['KZ', 'RU'] })).toEqual([personId]);
  expect(await found({ nationalities: ['RU'] })).toEqual([]);
});

test('nobody finds a person through a case they may not know, and who knows no persons finds none', async () => {
  const requestedPerson = named('Көрінбес Мысалбек');
  const personId = await personOf(await aCase(pool, central, { requestedPerson }));
  const ids = async (viewer: Onlooker) =>
    (await search('Көрінбес Мысалбек', viewer)).persons.map((person) => person.personId);
  expect(await ids(central)).toEqual([personId]);
  expect(await ids(prosecutor)).toEqual([]);
  for (const stranger of ['am-central-authority', 'notifier', 'statistician', 'admin']) {
    const viewer = await officer(pool, stranger).catch(() => null);
    if (viewer?.id) expect(await ids(viewer)).toEqual([]);
  }
  await aCase(pool, prosecutor, { requestedPerson });
  expect(await ids(prosecutor)).toHaveLength(1);
  expect(await ids(central)).toHaveLength(2);
});

test('the function that takes candidates from the keys sees what the law lets an onlooker know, for every onlooker', async () => {
  await aCase(pool, central, { requestedPerson: named('Ережелі Сынақбек') });
  const roles = Object.keys(ROLES) as Role[];
  const onlookers: Onlooker[] = [
    [],
    ...roles.map((role) => [role]),
    ['NOTIFICATION_CLIENT', 'ADMIN'],
    ['ADMIN', 'SUPERVISOR'],
  ].flatMap((held) =>
    (['STATE', 'UNIT'] as const).flatMap((scope) =>
      [central.authorityId, prosecutor.authorityId, null].flatMap((authorityId) =>
        ['KZ', 'AM'].map((homeState) => ({ homeState, authorityId, scope, roles: held as Role[] })),
      ),
    ),
  );
  const file = { homeState: 'KZ', authorityId: central.authorityId! };
  const answers = new Set<boolean>();
  for (const onlooker of onlookers) {
    const knows = mayKnow(onlooker, file) && !actsOnlyAs(onlooker, ROLES_WITHOUT_PERSONS);
    expect((await search('Ережелі Сынақбек', onlooker)).persons).toHaveLength(knows ? 1 : 0);
    answers.add(knows);
  }
  expect(answers.size).toBe(2);
});

/** A register of some size, so that the planner has a choice; only inside the transaction of the client. */
async function withFillers(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temporary table filler on commit drop as
      select n, gen_random_uuid() as person_id, gen_random_uuid() as name_id from generate_series(1, 20000) n;
    insert into person (id, created_at) select person_id, now() from filler;
    insert into person_name (id, person_id, position, full_name, kind, folded) select name_id, person_id, 1, 'f' || n, 'BIRTH', 'f' || n from filler;
    insert into person_name_key (name_id, person_id, fold, words) select name_id, person_id, 1, array['f' || n, 'filler'] from filler;
    insert into extradition_case select filled.* from filler f, (select c from extradition_case c limit 1) one,
      lateral jsonb_populate_record(one.c, jsonb_build_object('id', gen_random_uuid(), 'reference', 'filler ' || f.n,
        'reference_number', 100000 + f.n, 'person_id', f.person_id)) filled;
    analyze person; analyze person_name_key; analyze extradition_case`);
}

const plan = async (client: pg.PoolClient, statement: string) => {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${statement}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

const PARAMETERS = [
  'asked',
  'viewer_home',
  'viewer_authority',
  'viewer_scope',
  'viewer_roles',
  'years',
  'nations',
  'most',
];

test('the search goes through its index as the owner of the function, where a reader under row-level security would not', async () => {
  const client = await ownerPool.connect();
  try {
    await client.query('begin');
    await withFillers(client);
    await client.query('alter table person_name_key enable row level security');
    await client.query('create policy everything on person_name_key to dedere_server using (length(current_user) > 0)');
    const { rows } = await client.query<{ body: string }>(
      `select prosrc as body from pg_proc where proname = 'name_candidates'`,
    );
    const body = PARAMETERS.reduce(
      (text, name, index) => text.replace(new RegExp(`\\b${name}\\b`, 'g'), `$${index + 1}`),
      rows[0]!.body,
    );
    await client.query(`prepare candidates (tsquery, text, uuid, text, text[], text[], text[], int) as ${body}`);
    const asOwner = await plan(
      client,
      `execute candidates ('f77 & filler', 'KZ', null, 'STATE', array['AUDITOR'], null, null, 500)`,
    );
    expect(asOwner).toMatch('Bitmap Index Scan on person_name_key_words_idx');
    expect(asOwner).not.toMatch(/Seq Scan/);
    const bare = `select name_id from person_name_key where array_to_tsvector(words) @@ 'f77'::tsquery`;
    expect(await plan(client, bare)).toMatch('person_name_key_words_idx');
    await client.query('set local role dedere_server');
    expect(await plan(client, bare)).toMatch('Seq Scan on person_name_key');
    const found = await client.query(
      `select * from name_candidates('f77 & filler', 'KZ', null, 'STATE', array['AUDITOR'], null, null, 500)`,
    );
    expect(found.rows).toHaveLength(1);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('a register from before there were keys gets them at the next start, and an old way of folding is mended', async () => {
  const name = 'Ескірген Мысалқұл';
  const personId = await personOf(await aCase(pool, central, { requestedPerson: named(name) }));
  await ownerPool.query('delete from person_name_key where person_id = $1', [personId]);
  await ownerPool.query(
    `update person_name_key set fold = 0 where name_id in (select name_id from person_name_key limit 3)`,
  );
  expect((await search(name)).persons).toEqual([]);
  expect(await rekeyNames(ownerPool)).toBe(0);
  await ownerPool.query(`update seed_mark set checksum = '0' where name = 'name keys'`);
  expect(await rekeyNames(ownerPool)).toBe(4);
  expect((await search(name)).persons).toHaveLength(1);
  expect(await rekeyNames(ownerPool)).toBe(0);
});

test('signs that mean something to a query of words are taken as they are', async () => {
  for (const hostile of [`O'Мысал | 'x`, `\\' & !a:*`, `'); drop table person; --`])
    expect((await search(hostile)).persons).toEqual([]);
});

test('the trigrams that the search is held against are those of PostgreSQL', async () => {
  // The database compares in the C locale, in which pg_trgm knows no letters but those of ASCII.
  const ascii = NAME_PAIRS.filter(({ query, name }) => /^[\x20-\x7e]*$/.test(query + name));
  expect(ascii.length).toBeGreaterThan(30);
  const rows = ascii.map(({ query, name }, place) => ({ query, name, place }));
  const { text, values } = sql`select similarity(r.query, r.name)::float8 as known
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(query text, name text, place int) order by place`;
  const { rows: told } = await pool.query<{ known: number }>(text, values);
  for (const [index, { query, name }] of rows.entries())
    expect(trigramSimilarity(query, name)).toBeCloseTo(told[index]!.known, 5);
});
