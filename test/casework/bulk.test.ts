import { bulkLoad } from '../../seeds/generator/bulk-load.js';
import { copyInto, copyText } from '../../seeds/generator/copy-rows.js';
import { planCase, type World } from '../../seeds/generator/plan-case.js';
import type { PlannedCase, PlannedEvent } from '../../seeds/generator/planned-case.js';
import { plans } from '../../seeds/generator/plans.js';
import { playCase } from '../../seeds/generator/play-case.js';
import { worldOf } from '../../seeds/generator/world-of.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { inTransaction } from '../../src/storage/database.js';
import { testDatabase } from '../support/test-database.js';

const database = await testDatabase();
const other = await testDatabase();
const LABEL = 'the same plans';
let world: World;
let planned: PlannedCase[];

/**
 * A plan in which one act ends a limit together with a younger one that began before it, being counted back: only there
 * it shows in which order the limits of a case are read.
 */
function planWithCrossedLimits(): PlannedCase {
  const ends = ({ decision }: PlannedEvent, ruleId: string) =>
    decision.clocks.some((change) => change.change === 'STOPPED' && change.ruleId === ruleId);
  for (const plan of plans(world, 5_000, 2_000)) {
    if (plan.events.some((event) => ends(event, 'KZ-CPC-588-6-10D') && ends(event, 'MINSK-62-1-40D'))) return plan;
  }
  throw new Error('No plan ends both limits in one act; look for another pair.');
}

/** A plan for every kind of side file. */
const plansWithSideFiles = (): PlannedCase[] =>
  Object.keys(PROCEDURE.sideFiles!).map((kind) => {
    for (const plan of plans(world, 5_000, 8_000)) {
      if (plan.file.sideFiles.some((sideFile) => sideFile.kind === kind)) return plan;
    }
    throw new Error(`No plan begins a side file of the kind ${kind}; look at the usual course.`);
  });

/** Plans that reach every status of both directions and hold every kind of side file, and thirty that go where they please. */
function allBranches(): PlannedCase[] {
  const wishes = (['OUTGOING', 'INCOMING'] as const).flatMap((direction) =>
    Object.keys(PROCEDURE.machines[direction].states).map((status) => ({ direction, status })),
  );
  const wished = wishes.map((wish, index) => planCase(world, index + 1, wish));
  const planned = [...wished, ...plans(world, 30, 1_000), planWithCrossedLimits(), ...plansWithSideFiles()];
  // One plan may hold two kinds of side file; its keys could be bound only once.
  return [...new Map(planned.map((plan) => [plan.number, plan])).values()];
}

beforeAll(async () => {
  world = await worldOf(database.pool, 42);
  planned = allBranches();
  for (const plan of planned) await playCase({ pool: database.pool }, plan, LABEL);
  await bulkLoad({ pool: other.pool, plans: planned, label: LABEL });
}, 120_000);

/** The rows of every table that a case has a part in, each case told by the key of its opening. */
const TOLD = `
with told as (
  select k.key as told, f.case_id from bound_key k join case_fact f on f.id = k.fact_id where k.operation = 'openCase'
)
select t.told as case, json_build_object(
  'case', (select to_jsonb(c) from extradition_case c where c.id = t.case_id),
  'person', (select to_jsonb(p) from person p join extradition_case c on c.person_id = p.id where c.id = t.case_id),
  'names', array(select to_jsonb(n) from person_name n join extradition_case c on c.person_id = n.person_id where c.id = t.case_id order by n.position),
  'offences', array(select to_jsonb(o) from offence o where o.case_id = t.case_id order by o.position),
  'documents', array(select to_jsonb(d) from document_link d where d.case_id = t.case_id order by d.url),
  'sideFiles', array(select to_jsonb(s) from side_file s where s.case_id = t.case_id order by s.opened_sequence),
  'deadlines', array(select to_jsonb(d) from deadline d where d.case_id = t.case_id order by d.starts_at, d.rule_id, d.outcome, d.stopped_at),
  'facts', array(select to_jsonb(f) from case_fact f where f.case_id = t.case_id order by f.sequence),
  'keys', array(select to_jsonb(k) from bound_key k join case_fact f on f.id = k.fact_id where f.case_id = t.case_id order by f.sequence),
  'audit', array(select to_jsonb(a) from audit_entry a where a.case_id = t.case_id order by a.id)
) as rows
from told t order by t.told`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Says when or in which order it was written down, and no more. */
const WRITTEN = new Set([
  'transaction_id',
  'position',
  'recorded_at',
  'opened_at',
  'updated_at',
  'created_at',
  'linked_at',
  'bound_at',
  'at',
  'input_digest',
  'reference',
  'reference_number',
]);

/** Rows with every id replaced by its place in the case, so that what points to the same thing still does. */
function comparable(rows: unknown): unknown {
  const places = new Map<string, string>();
  const place = (id: string) => places.get(id) ?? (places.set(id, `id ${places.size + 1}`), places.get(id));
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string' && UUID.test(value)) return place(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, name));
    if (value === null || typeof value !== 'object') return value;
    const row = value as Record<string, unknown>;
    const entries = Object.entries(row).filter(
      ([column]) => !WRITTEN.has(column) && !(column === 'id' && typeof row[column] === 'number'),
    );
    // The legal time of opening and of linking is the time of recording.
    const written = row['kind'] === 'DOCUMENT' || row['kind'] === 'CASE_FILE_OPENED';
    return Object.fromEntries(
      entries
        .filter(([column]) => !(written && column.startsWith('occurred_at')))
        .map(([column, held]) => [column, walk(held, column)]),
    );
  };
  return walk(rows, '');
}

test('what is loaded in bulk is what casework leaves, row by row, in every table and every branch', async () => {
  const played = await database.ownerPool.query<{ case: string; rows: unknown }>(TOLD);
  const loaded = await other.ownerPool.query<{ case: string; rows: unknown }>(TOLD);
  expect(loaded.rows.map((row) => row.case)).toEqual(played.rows.map((row) => row.case));
  expect(played.rows.length).toBe(planned.length);
  for (const [index, row] of played.rows.entries()) {
    expect({ case: row.case, rows: comparable(loaded.rows[index]!.rows) }).toEqual({
      case: row.case,
      rows: comparable(row.rows),
    });
  }
});

test('both leave no row anywhere that belongs to no case', async () => {
  const count = `select (select count(*) from person)::int as people, (select count(*) from person_name)::int as names, (select count(*) from audit_entry)::int as audit,
    (select count(*) from bound_key)::int as keys, (select max(last_number) from reference_counter where home_state = 'KZ') as last`;
  const [played, loaded] = await Promise.all([database.ownerPool.query(count), other.ownerPool.query(count)]);
  expect(loaded.rows).toEqual(played.rows);
  expect(played.rows[0].people).toBe(planned.length);
});

test('every case says that it is synthetic, and its number follows the one before it without a hole', async () => {
  const { rows } = await other.ownerPool.query<{ synthetic: boolean; holes: number }>(
    `select bool_and(synthetic) as synthetic, (max(reference_number) - count(*))::int as holes from extradition_case where home_state = 'KZ'`,
  );
  expect(rows).toEqual([{ synthetic: true, holes: 0 }]);
});

test('the facts of a case lie on the feed in their order', async () => {
  const { rows } = await other.ownerPool.query(
    `select 1 from (select sequence, lag(sequence) over (partition by case_id order by transaction_id, position) as before from case_fact) f
     where sequence <> coalesce(before, 0) + 1`,
  );
  expect(rows).toEqual([]);
});

test('the bell rings once for a batch', async () => {
  const listener = await other.ownerPool.connect();
  const rung: string[] = [];
  listener.on('notification', ({ channel }) => rung.push(channel));
  await listener.query('listen case_fact');
  await bulkLoad({ pool: other.pool, plans: [planCase(world, 5_000), planCase(world, 5_001)], label: 'two more' });
  await listener.query('unlisten case_fact');
  listener.release();
  expect(rung).toEqual(['case_fact']);
});

test('an officer who repeats an act of a loaded case gets its answer again', async () => {
  const count = 'select count(*) from case_fact';
  const before = await other.ownerPool.query(count);
  for (const plan of planned.slice(0, 12)) await playCase({ pool: other.pool }, plan, LABEL);
  expect((await other.ownerPool.query(count)).rows).toEqual(before.rows);
});

test('the same load under the same label is refused by its keys and leaves nothing behind', async () => {
  const before = await other.ownerPool.query('select count(*) from extradition_case');
  await expect(bulkLoad({ pool: other.pool, plans: planned.slice(0, 3), label: LABEL })).rejects.toThrow(
    'bound_key_pkey',
  );
  const after = await other.ownerPool.query('select count(*) from extradition_case');
  expect(after.rows).toEqual(before.rows);
});

test('whatever stands in a value arrives as it was', async () => {
  const columns = { words: 'text', list: 'text[]', tree: 'jsonb', none: 'text' };
  const row = {
    words: 'a\\b\tc\nd\re',
    list: ['x"y', 'p\\q', '', 'NULL', 'a,b}', 'z\tz'],
    tree: { 'k\\': ['\n"', null, 1.5] },
    none: null,
  };
  const got = await inTransaction(other.ownerPool, async (tx) => {
    await tx.query('create temp table strange (words text, list text[], tree jsonb, none text) on commit drop');
    await copyInto(tx, { name: 'strange', columns, pieces: [copyText(columns, [row])] });
    const { rows } = await tx.query<typeof row>('select * from strange');
    return rows;
  });
  expect(got).toEqual([row]);
});
