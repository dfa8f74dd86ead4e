/**
 * Measures the search of persons over a million invented names: `node --import ./test/support/typescript-hooks.mjs
 * scripts/bench/person-search.ts`. Everything is made anew in a folder of its own and thrown away. NAMES sets how many.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../migrations/migrate.js';
import { inventPerson } from '../../seeds/generator/invent-person.js';
import { INVENTED_NAMES } from '../../seeds/generator/invented-names.js';
import { copyInto, copyText } from '../../seeds/generator/copy-rows.js';
import { randomFrom, type Random } from '../../seeds/generator/random.js';
import { loadDemoOfficers, loadReferenceData } from '../../seeds/reference-data.js';
import { freezeProcedures } from '../../seeds/freeze-procedure.js';
import { searchPersons } from '../../src/casework/search-persons.js';
import { latinForm } from '../../src/extradition/names/latin-form.js';
import type { Onlooker } from '../../src/extradition/visibility.js';
import { openCluster } from '../../src/server/embedded-postgres/open-cluster.js';
import { openPool } from '../../src/storage/database.js';
import { CASE_COLUMNS } from '../../src/storage/insert-rows.js';
import { NAME_KEY_COLUMNS, PERSON_COLUMNS, PERSON_NAME_COLUMNS } from '../../src/storage/person-columns.js';
import { nameKeyRow } from '../../src/storage/name-rows.js';
import { newCaseRows } from '../../src/storage/new-case.js';

const NAMES = Number(process.env['NAMES'] ?? 1_000_000);
const SEARCHES = 300;
const BATCH = 5_000;
const STATES = Object.keys(INVENTED_NAMES);

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The lists hold some thousand surnames; with a second root in them there are as many as a population has. */
function distinct(random: Random, fullName: string): string {
  const words = fullName.split(/(?=[ <])/);
  const parts = INVENTED_NAMES[random.pick(['KZ', 'RU', 'UZ', 'PL'])]!;
  const latin = !/\p{Script=Cyrillic}/u.test(fullName);
  const root = random.pick(parts.stems).toLowerCase();
  return [`${latin ? latinForm(root) : root}`, ...words].join('').replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

interface Keeper {
  readonly id: string;
  readonly officer: string;
}

function invented(random: Random, number: number, { id, officer }: Keeper) {
  const person = inventPerson(random, random.pick(STATES), 2026);
  const names = person.names.map((name) => ({ ...name, fullName: distinct(random, name.fullName) }));
  return newCaseRows({
    content: {
      direction: 'INCOMING',
      counterpart: null,
      legalBasis: null,
      requestedPerson: { ...person, names },
      offences: [],
      priority: 'NORMAL',
    },
    keeper: { id, homeState: 'KZ', timeZone: 'Asia/Almaty' },
    instruments: [],
    profile: 'KZ',
    now: '2026-11-01T00:00:00Z',
    year: 2026,
    number,
    openedBy: officer,
    synthetic: true,
  });
}

/** Loads persons with their names, keys and a case each, and gives back some of the names to search for. */
async function load(client: pg.Client, keeper: Keeper): Promise<string[]> {
  const random = randomFrom(7);
  const sample: string[] = [];
  for (let names = 0, number = 0; names < NAMES;) {
    const rows = Array.from({ length: BATCH }, () => invented(random, (number += 1), keeper));
    const tables = [
      ['person', PERSON_COLUMNS, rows.map(({ person }) => person)],
      ['person_name', PERSON_NAME_COLUMNS, rows.flatMap((row) => row.names)],
      ['person_name_key', NAME_KEY_COLUMNS, rows.flatMap((row) => row.names.map(nameKeyRow))],
      ['extradition_case', CASE_COLUMNS, rows.map(({ file }) => file)],
    ] as const;
    for (const [name, columns, of] of tables) {
      await copyInto(client, { name, columns, pieces: [copyText(columns, of)] });
    }
    names += rows.flatMap((row) => row.names).length;
    sample.push(...rows.filter((_, index) => index % 100 === 0).map((row) => row.names[0]!.full_name));
  }
  await client.query('analyze');
  return sample;
}

/** A name as somebody else would write it: in Latin letters, in another order, or with two letters swapped. */
function asAsked(random: Random, name: string): string {
  const words = name.split(' ').slice(0, 2);
  const spelt = random.chance(0.6) ? words.map(latinForm) : words;
  const ordered = random.chance(0.5) ? spelt.reverse() : spelt;
  if (!random.chance(0.4)) return ordered.join(' ');
  const at = random.between(1, Math.max(1, ordered[0]!.length - 3));
  const [word, ...others] = ordered as [string, ...string[]];
  return [word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2), ...others].join(' ');
}

const inOrder = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
const at = (times: readonly number[], part: number): number => inOrder(times)[Math.floor(times.length * part)]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const RAW = `select n.id from person_name n where n.folded % $1 order by similarity(n.folded, $1) desc limit 500`;

async function measure(pool: pg.Pool, viewer: Onlooker, sample: readonly string[]): Promise<void> {
  const random = randomFrom(11);
  const asked = Array.from({ length: SEARCHES }, () => asAsked(random, random.pick(sample)));
  const [ours, raw]: [number[], number[]] = [[], []];
  let found = 0;
  for (const name of asked) {
    const search = { names: [name], bornOn: null, bornIn: null, nationalities: null };
    ours.push(
      await timed(async () => {
        found += (await searchPersons(pool, viewer, search)).persons.length > 0 ? 1 : 0;
      }),
    );
  }
  for (const name of asked.slice(0, 60)) raw.push(await timed(() => pool.query(RAW, [name.toLowerCase()])));
  say(`found somebody: ${found} of ${SEARCHES}`);
  for (const [way, times] of [
    ['search', ours],
    ['raw trigrams', raw],
  ] as const)
    say(
      `${way}: median ${at(times, 0.5).toFixed(1)} ms, 90 % ${at(times, 0.9).toFixed(1)} ms, longest ${at(times, 0.999).toFixed(1)} ms`,
    );
  say(`raw trigrams take ${(at(raw, 0.5) / at(ours, 0.5)).toFixed(1)} times as long at the median`);
}

const folder = await mkdtemp(join(tmpdir(), 'dedere-bench-'));
await chmod(folder, 0o711);
const cluster = await openCluster({ dataDir: folder, durability: 'fleeting', onStep: () => undefined });
const owner = new pg.Client({ connectionString: cluster.ownerUrl });
const ownerPool = new pg.Pool({ connectionString: cluster.ownerUrl });
const pool = openPool(cluster.ownerUrl);
try {
  await migrate(cluster.ownerUrl);
  await loadReferenceData(ownerPool);
  await loadDemoOfficers(ownerPool);
  await freezeProcedures(ownerPool);
  await owner.connect();
  const { rows } = await owner.query<Keeper>(
    `select a.id, o.id as officer from authority a, officer o where a.home_state = 'KZ' and a.kind = 'CENTRAL' and o.home_state = 'KZ' limit 1`,
  );
  const loading = performance.now();
  const sample = await load(owner, rows[0]!);
  const counted = await owner.query<{ names: number; words: number }>(
    'select (select count(*)::int from person_name) as names, (select count(*)::int from name_word) as words',
  );
  say(
    `${counted.rows[0]!.names} names of ${counted.rows[0]!.words} words, loaded in ${((performance.now() - loading) / 1000).toFixed(0)} s; ${availableParallelism()} cores`,
  );
  await measure(pool, { homeState: 'KZ', authorityId: null, scope: 'STATE', roles: ['AUDITOR'] }, sample);
} finally {
  await Promise.all([pool.end(), ownerPool.end(), owner.end()]);
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
