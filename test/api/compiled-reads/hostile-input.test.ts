import fc from 'fast-check';
import { testDatabase } from '../../support/test-database.js';
import { FOREIGNER, gid, OFFICER, toy } from './toy-database.js';
import type { Toy } from './toy-database.js';

const database = await testDatabase();
let api: Toy;
beforeAll(async () => {
  api = await toy(database.ownerPool);
});

const HOSTILE = [
  "'",
  "' or true --",
  "'; drop table toy_case; --",
  "') union select secret from toy_case --",
  '"',
  '$1',
  '$$; delete from toy_case; $$',
  '\\',
  "E'\\x27'",
  '%',
  '_',
  '${sql}',
  '\n;\n',
];

const ASK = `query ($text: String!, $id: ID!, $cursor: Cursor, $kind: String) {
  cases(first: 9, where: { reference: $text, personName: $text, person: [$id] }) { totalCount }
  caseByReference(reference: $text) { id }
  node(id: $id) { id }
  case(id: "${gid('case', 11)}") { allDeadlines(kind: $kind) { id } }
  stolen: cases(first: 1, after: $cursor) { totalCount }
}`;

test.each(HOSTILE)('%j finds nothing and breaks nothing, wherever it is put', async (text) => {
  const { data, errors } = await api.ask(ASK.replace(/ {2}stolen.*\n/, '').replace('$cursor: Cursor, ', ''), {
    text,
    id: text,
    kind: text,
  });
  expect(errors).toEqual([]);
  expect(data).toEqual({ cases: { totalCount: 0 }, caseByReference: null, node: null, case: { allDeadlines: [] } });
  const { errors: refused } = await api.ask(
    'query ($cursor: Cursor) { cases(first: 1, after: $cursor) { totalCount } }',
    { cursor: text },
  );
  expect(refused).toEqual([expect.objectContaining({ code: 'CURSOR_INVALID' })]);
});

test('a viewer whose own attributes are hostile sees what they match: nothing', async () => {
  for (const homeState of HOSTILE) {
    const { data, errors } = await api.ask('{ cases(first: 9) { totalCount } }', {}, { ...OFFICER, homeState });
    expect({ data, errors }).toEqual({ data: { cases: { totalCount: 0 } }, errors: [] });
  }
});

test('no value of a client is ever part of the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'binary' }), async (text) => {
      const marked = `<<${text}>>`;
      const { statements } = await api.ask(
        'query ($text: String!) { cases(first: 9, where: { personName: $text }) { totalCount } }',
        { text: marked },
      );
      for (const statement of statements) {
        expect(statement.text).not.toContain(marked);
        expect(statement.values).toContain(marked);
      }
    }),
    { numRuns: 200 },
  );
});

test('text that PostgreSQL cannot hold is refused before it gets there, and its argument is named', async () => {
  const root = 'query ($text: String!) { cases(first: 9, where: { personName: $text }) { totalCount } }';
  const nested = `query ($text: String!) { case(id: "${gid('case', 11)}") { allDeadlines(kind: $text) { id } } }`;
  for (const text of ['a\0b', '\0', '\ud800', 'x\udfff']) {
    for (const [source, field] of [
      [root, 'where.personName'],
      [nested, 'kind'],
    ] as const) {
      const { errors, statements } = await api.ask(source, { text });
      expect(errors).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', field })]);
      expect(statements).toEqual([]);
    }
  }
});

test('a name of 100 kB is searched for like any other', async () => {
  const { errors, data } = await api.ask(
    'query ($text: String!) { cases(first: 9, where: { personName: $text }) { totalCount } }',
    { text: 'ә'.repeat(100_000) },
  );
  expect({ errors, data }).toEqual({ errors: [], data: { cases: { totalCount: 0 } } });
});

test('two viewers share the text of a statement and nothing else', async () => {
  const source = '{ cases(first: 9) { nodes { reference } } }';
  const [one, other] = [await api.ask(source, {}, OFFICER), await api.ask(source, {}, FOREIGNER)];
  expect(one.statements[0]?.text).toBe(other.statements[0]?.text);
  expect(one.data).not.toEqual(other.data);
});
