import { PreparedNames } from '../../../src/api/compiled-reads/prepared-names.js';

test('a text gets its name when it comes again, and keeps it', () => {
  const names = new PreparedNames();
  expect(names.nameOf('select 1')).toBeUndefined();
  const name = names.nameOf('select 1');
  expect(name).toMatch(/^read_/);
  expect(name!.length).toBeLessThanOrEqual(63);
  expect(names.nameOf('select 1')).toBe(name);
});

test('a client that asks for ever new shapes fills no connection', () => {
  const names = new PreparedNames(3, 10);
  const twice = (text: string) => [names.nameOf(text), names.nameOf(text)][1];
  const given = Array.from({ length: 50 }, (_, number) => twice(`select ${number}`)).filter(
    (name) => name !== undefined,
  );
  expect(new Set(given).size).toBe(3);
  expect(names.nameOf('select 0')).toBe(given[0]);
});

test('what was seen long ago is forgotten', () => {
  const names = new PreparedNames(3, 2);
  ['a', 'b', 'c'].forEach((text) => names.nameOf(text));
  expect(names.nameOf('a')).toBeUndefined();
  expect(names.nameOf('c')).toBeDefined();
});
