import fc from 'fast-check';
import { testDatabase } from '../../support/test-database.js';
import { toy, uuid } from './toy-database.js';
import type { Toy } from './toy-database.js';

const database = await testDatabase();
let api: Toy;
beforeAll(async () => {
  api = await toy(database.ownerPool, '');
});

interface Stored {
  readonly reference: string;
  readonly micros: number;
  readonly due: number | null | 'infinity';
  readonly weight: number;
  readonly rank: number | null;
  readonly person: number | null;
}

const instant = (micros: number) => `2026-03-01 10:00:00.${String(micros).padStart(6, '0')}+00`;

/** Few distinct values, so that ties are common; neighbours differ by a microsecond. */
const stored: fc.Arbitrary<Stored> = fc.record({
  reference: fc.constantFrom('a', 'B', 'ä', 'Қ', "it's", '"', '\\', '', '�'),
  micros: fc.integer({ min: 0, max: 3 }),
  due: fc.option(fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant('infinity' as const))),
  weight: fc.integer({ min: -1, max: 1 }),
  rank: fc.option(fc.integer({ min: 0, max: 2 })),
  person: fc.option(fc.integer({ min: 1, max: 3 })),
});

/** The plain ORDER BY of each order value. */
const COLUMNS = {
  OPENED_AT: 'opened_at',
  DUE_AT: 'due_at',
  WEIGHT: 'weight',
  RANK: 'rank',
  REFERENCE: 'reference',
  PERSON: '(select full_name from toy_person p where p.id = person_id)',
};
type Field = keyof typeof COLUMNS;
interface Term {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}
const term = fc.record({
  field: fc.constantFrom(...(Object.keys(COLUMNS) as Field[])),
  direction: fc.constantFrom('ASC' as const, 'DESC' as const),
});

async function store(rows: readonly Stored[]): Promise<void> {
  await database.ownerPool.query(`truncate toy_case, toy_person cascade;
    insert into toy_person values ('${uuid(1)}', 'Zed', null, 'KZ'), ('${uuid(2)}', 'Ann', null, 'KZ'), ('${uuid(3)}', 'Ann', null, 'AM')`);
  for (const [index, row] of rows.entries()) {
    const due = typeof row.due === 'number' ? instant(row.due) : row.due;
    // Ids run against the order of insertion, so that a page that forgets the tie-break shows.
    const values = [
      uuid(900 - index),
      row.reference,
      instant(row.micros),
      due,
      row.weight,
      row.rank,
      row.person && uuid(row.person),
    ];
    await database.ownerPool.query(
      'insert into toy_case (id, reference, opened_at, due_at, weight, rank, person_id) values ($1, $2, $3, $4, $5, $6, $7)',
      values,
    );
  }
}

async function expected(order: readonly Term[]): Promise<string[]> {
  const terms = order.map(({ field, direction }) => `${COLUMNS[field]} ${direction} nulls last`);
  const text = `select 'case_' || replace(id::text, '-', '') as id from toy_case order by ${[...terms, `id ${order.at(-1)!.direction}`].join(', ')}`;
  return (await database.ownerPool.query<{ id: string }>(text)).rows.map((row) => row.id);
}

interface PageAnswer {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

const QUERY = `query ($first: Int, $after: Cursor, $last: Int, $before: Cursor, $orderBy: [CaseOrder!]) {
  cases(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    nodes { id } edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  } }`;

async function page(variables: Record<string, unknown>): Promise<PageAnswer> {
  const { data, errors, statements } = await api.ask(QUERY, variables);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.cases as PageAnswer;
}

/** Walks the whole list from one end and checks what every page says of its neighbours. */
async function walk(orderBy: readonly Term[], size: number, backward: boolean, total: number): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const { nodes, pageInfo } = await page(
      backward ? { orderBy, last: size, before: cursor } : { orderBy, first: size, after: cursor },
    );
    const ids = nodes.map((node) => node.id);
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(seen.length > 0);
    if (backward) seen.unshift(...ids);
    else seen.push(...ids);
    const more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    expect(more).toBe(seen.length < total);
    if (!more) return seen;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

test('paging through any data in any order, forward or backward, gives what a plain ORDER BY gives', async () => {
  const list = fc.tuple(
    fc.array(stored, { maxLength: 14 }),
    fc.array(term, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(list, async ([rows, order, size]) => {
      await store(rows);
      const whole = await expected(order);
      expect(await walk(order, size, false, rows.length)).toEqual(whole);
      expect(await walk(order, size, true, rows.length)).toEqual(whole);
    }),
    { numRuns: 60 * Number(process.env.RUNS ?? 1) },
  );
}, 120_000);

test('the window between any two cursors is the slice between their rows', async () => {
  const list = fc.tuple(
    fc.array(stored, { minLength: 2, maxLength: 10 }),
    fc.array(term, { minLength: 1, maxLength: 3 }),
    fc.nat(),
    fc.nat(),
    fc.boolean(),
    fc.integer({ min: 1, max: 10 }),
  );
  await fc.assert(
    fc.asyncProperty(list, async ([rows, orderBy, one, other, backward, size]) => {
      await store(rows);
      const whole = await expected(orderBy);
      const { edges } = await page({ orderBy, first: 100 });
      const [from, to] = [one % rows.length, other % rows.length];
      const window = { orderBy, after: edges[from]!.cursor, before: edges[to]!.cursor };
      const slice = whole.slice(from + 1, Math.max(from + 1, to));
      const { nodes, pageInfo } = await page(backward ? { ...window, last: size } : { ...window, first: size });
      expect(nodes.map((node) => node.id)).toEqual(backward ? slice.slice(-size) : slice.slice(0, size));
      expect([pageInfo.hasPreviousPage, pageInfo.hasNextPage]).toEqual([true, true]);
    }),
    { numRuns: 60 * Number(process.env.RUNS ?? 1) },
  );
}, 120_000);
