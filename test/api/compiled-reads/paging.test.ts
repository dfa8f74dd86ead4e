import { testDatabase } from '../../support/test-database.js';
import { gid, toy, uuid } from './toy-database.js';
import type { Toy } from './toy-database.js';

const database = await testDatabase();
/** Seven cases, a microsecond apart in pairs that share a weight. */
const ROWS = Array.from({ length: 7 }, (_, index) => {
  const number = index + 1;
  return `insert into toy_case (id, reference, status, opened_at, weight) values
    ('${uuid(number)}', 'C${number}', '${number % 2 ? 'OPEN' : 'CLOSED'}', '2026-03-01 10:00:00.00000${number}+00', ${Math.floor(number / 2)});
    insert into toy_deadline values ('${uuid(100 + number)}', '${uuid(number)}', '2026-04-01', 'ARREST'), ('${uuid(200 + number)}', '${uuid(number)}', null, 'REQUEST');`;
}).join('\n');

let api: Toy;
beforeAll(async () => {
  api = await toy(database.ownerPool, ROWS);
});

const PAGE = 'edges { cursor } nodes { reference } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const cases = async (args: string, selection = PAGE) => {
  const answer = await api.ask(`{ cases(${args}) { ${selection} } }`);
  return {
    ...answer,
    page: answer.data?.cases,
    names: answer.data?.cases?.nodes?.map((node: { reference: string }) => node.reference),
  };
};

test('a page says where it stands', async () => {
  const first = await cases('first: 3');
  expect(first.errors).toEqual([]);
  expect(first.names).toEqual(['C7', 'C6', 'C5']);
  expect(first.page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: first.page.edges[0].cursor,
    endCursor: first.page.edges[2].cursor,
  });
  const second = await cases(`first: 100, after: "${first.page.pageInfo.endCursor}"`);
  expect(second.names).toEqual(['C4', 'C3', 'C2', 'C1']);
  expect(second.page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const back = await cases(`last: 2, before: "${second.page.pageInfo.startCursor}"`);
  expect(back.names).toEqual(['C6', 'C5']);
  expect(back.page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: back.page.edges[0].cursor,
    endCursor: back.page.edges[1].cursor,
  });
});

test('a window between two cursors knows both of its sides', async () => {
  const all = (await cases('first: 100')).page.edges.map((edge: { cursor: string }) => edge.cursor);
  const within = await cases(`first: 100, after: "${all[1]}", before: "${all[4]}"`);
  expect(within.names).toEqual(['C5', 'C4']);
  expect(within.page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  const none = await cases(`last: 100, after: "${all[4]}", before: "${all[1]}"`);
  expect(none.page).toMatchObject({ nodes: [], edges: [], pageInfo: { startCursor: null, endCursor: null } });
});

test('a cursor survives the deletion of its row', async () => {
  const [, second] = (await cases('first: 2')).page.edges;
  await database.ownerPool.query(`delete from toy_deadline where case_id = '${uuid(6)}'`);
  await database.ownerPool.query(`delete from toy_case where id = '${uuid(6)}'`);
  expect((await cases(`first: 1, after: "${second.cursor}"`)).names).toEqual(['C5']);
  await database.ownerPool.query(
    `insert into toy_case (id, reference, status, opened_at, weight) values ('${uuid(6)}', 'C6', 'CLOSED', '2026-03-01 10:00:00.000006+00', 3)`,
  );
});

test('the total is counted only when it is asked for, under the filter and not under the page', async () => {
  const counted = await cases('first: 1, where: { status: [OPEN] }', 'totalCount');
  expect(counted.page).toEqual({ totalCount: 4 });
  expect(counted.statements).toHaveLength(1);
  expect((await cases('first: 1')).statements[0]?.text).not.toContain('count(');
});

test('filters hold together, and an empty list matches nothing', async () => {
  expect(
    (
      await cases(
        'first: 9, where: { status: [OPEN], openedFrom: "2026-03-01T10:00:00.000003Z", openedBefore: "2026-03-01T10:00:00.000007Z" }',
      )
    ).names,
  ).toEqual(['C5', 'C3']);
  expect((await cases('first: 9, where: { status: [] }')).names).toEqual([]);
  expect((await cases('first: 9, where: { status: null, dated: false }')).names).toHaveLength(7);
  expect((await cases(`first: 9, where: { person: ["${gid('case', 1)}", "nonsense"] }`)).names).toEqual([]);
});

test('a condition of the server narrows a list without the client knowing', async () => {
  const { data } = await api.ask('{ openCases(first: 9) { totalCount nodes { reference } } }');
  expect(data.openCases).toEqual({
    totalCount: 4,
    nodes: ['C7', 'C5', 'C3', 'C1'].map((reference) => ({ reference })),
  });
});

test.each([
  ['', 'BAD_USER_INPUT', 'first'],
  ['first: null, last: null', 'BAD_USER_INPUT', 'first'],
  ['first: 0', 'BAD_USER_INPUT', 'first'],
  ['first: -1', 'BAD_USER_INPUT', 'first'],
  ['last: 0', 'BAD_USER_INPUT', 'last'],
  ['last: -2147483648', 'BAD_USER_INPUT', 'last'],
  ['first: 1, last: 1', 'BAD_USER_INPUT', 'last'],
  ['first: 101', 'PAGE_TOO_LARGE', 'first'],
  ['last: 101', 'PAGE_TOO_LARGE', 'last'],
  ['last: 2147483647', 'PAGE_TOO_LARGE', 'last'],
])('a page of "%s" is refused with %s', async (args, code, field) => {
  const { errors, statements } = await api.ask(args ? `{ cases(${args}) { totalCount } }` : '{ cases { totalCount } }');
  expect(errors).toEqual([expect.objectContaining({ code, field })]);
  expect(statements).toEqual([]);
});

describe('a cursor is good for one list, one order and one filter', () => {
  const refused = async (source: string) =>
    expect((await api.ask(source)).errors).toEqual([expect.objectContaining({ code: 'CURSOR_INVALID' })]);
  let cursor: string;
  beforeAll(async () => {
    cursor = (await cases('first: 2')).page.pageInfo.endCursor;
  });

  test('another list, order or filter refuses it', async () => {
    await refused(`{ openCases(first: 1, after: "${cursor}") { totalCount } }`);
    await refused(
      `{ cases(first: 1, after: "${cursor}", orderBy: [{ field: OPENED_AT, direction: ASC }]) { totalCount } }`,
    );
    await refused(
      `{ cases(first: 1, after: "${cursor}", orderBy: [{ field: REFERENCE, direction: DESC }]) { totalCount } }`,
    );
    await refused(`{ cases(first: 1, before: "${cursor}", where: { status: [OPEN] }) { totalCount } }`);
    await refused(`{ ${`case(id: "${gid('case', 1)}")`} { deadlines(first: 1, after: "${cursor}") { totalCount } } }`);
  });

  test('the same filter written in another order accepts it', async () => {
    const { page } = await cases('first: 1, where: { status: [OPEN], dated: false }');
    const next = await cases(`last: 1, after: "${page.pageInfo.endCursor}", where: { dated: false, status: [OPEN] }`);
    expect(next.names).toEqual(['C1']);
  });

  test('every change of a character refuses it', async () => {
    for (let place = 0; place < cursor.length; place++) {
      const other = cursor[place] === 'A' ? 'B' : 'A';
      await refused(
        `{ cases(first: 1, after: "${cursor.slice(0, place)}${other}${cursor.slice(place + 1)}") { totalCount } }`,
      );
    }
  });

  test('cut, empty, padded, stretched and made-up cursors are refused', async () => {
    const forged = Buffer.from('[null,"2026-03-01 10:00:00+00","' + uuid(1) + '"]0123456789abcdef').toString(
      'base64url',
    );
    for (const wrong of [
      '',
      'x',
      cursor.slice(1),
      cursor.slice(0, -1),
      `${cursor}=`,
      `${cursor}A`,
      `${cursor}\\n`,
      ` ${cursor}`,
      forged,
      'A'.repeat(50_000),
    ]) {
      await refused(`{ cases(first: 1, after: "${wrong}") { totalCount } }`);
    }
  });

  test('the same list of another parent refuses it', async () => {
    const deadlines = (number: number, after: string) =>
      `{ case(id: "${gid('case', number)}") { d: deadlines(first: 1${after}) { nodes { kind } pageInfo { endCursor } } } }`;
    const { data } = await api.ask(deadlines(1, ''));
    const after = `, after: "${data.case.d.pageInfo.endCursor}"`;
    const own = await api.ask(deadlines(1, after));
    expect(own.errors).toEqual([]);
    expect(own.data.case.d.nodes).toEqual([{ kind: 'REQUEST' }]);
    await refused(deadlines(2, after));
  });
});

test('an order in one direction is served by its index alone', async () => {
  await database.ownerPool.query(`insert into toy_case (id, reference, opened_at)
    select gen_random_uuid(), 'X' || n, timestamptz '2020-01-01' + n * interval '1 minute' from generate_series(1, 20000) n`);
  await database.ownerPool.query('analyze toy_case');
  const after = (await cases('first: 3')).page.pageInfo.endCursor;
  const { statements } = await cases(`first: 3, after: "${after}"`);
  const { text, values } = statements[0]!;
  const { rows } = await database.ownerPool.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/Index Scan Backward using toy_case_opened_at_id_idx/);
  expect(plan).toMatch(/Index Cond: .*ROW\(.*opened_at, .*id\) </);
});
