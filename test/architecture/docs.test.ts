import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madePages } from '../../scripts/docs/pages.js';
import { ROOT, filesBelow } from './source-files.js';

const pages = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md') && file !== 'THIRD-PARTY-NOTICES.md'),
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
];
const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');

test('every page starts with its title', () => {
  expect(pages.filter((page) => !/^# \S/.test(textOf(page)))).toEqual([]);
});

test('every link to a file of the project leads somewhere', () => {
  const dead = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)/g)]
      .map((match) => decodeURI(match[1] ?? ''))
      .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
      .map((target) => `${page} -> ${target}`),
  );
  expect(dead).toEqual([]);
});

test('every npm command that a page names exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const unknown = pages.flatMap((page) =>
    [...textOf(page).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !(name in scripts))
      .map((name) => `${page}: npm run ${name}`),
  );
  expect(unknown).toEqual([]);
});

test('every folder and source file that CONTRIBUTING names exists', () => {
  const named = [...textOf('CONTRIBUTING.md').matchAll(/`((?:src|test|seeds|migrations|docs|scripts)\/[\w./-]*)`/g)];
  expect(named.length).toBeGreaterThan(10);
  const gone = named.map((match) => match[1] ?? '').filter((path) => !existsSync(join(ROOT, path)));
  expect(gone).toEqual([]);
});

test('every page that is made from the code is as the code says', async () => {
  const made = await madePages();
  const stale = [...made].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
  expect(stale).toEqual([]);
  // A page of a machine that is gone would go on telling of it.
  expect(pages.filter((path) => path.startsWith('docs/lifecycle/') && !made.has(path))).toEqual([]);
});
