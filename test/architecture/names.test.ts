import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT, filesBelow } from './source-files.js';

/** Words that say what kind of code a thing is and leave out what it is for. */
const EMPTY_WORDS = 'manager service helper util utils handler processor data info base impl dto'.split(' ');

/** Terms of the field, of Relay and of operations in which such a word has a meaning. */
const TERMS = ['reference data', 'data folder', 'data dir', 'page info', 'data protection'];

const EMPTY_FOLDERS = 'domain application infrastructure services utils common helpers core shared lib'.split(' ');

/** `readCaseFile`, `read-case-file` and `READ_CASE_FILE` all read "read case file". */
function spoken(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase();
}

function emptyWordsIn(name: string): string[] {
  const withoutTerms = TERMS.reduce((text, term) => text.replace(term, ''), spoken(name));
  return withoutTerms.split(' ').filter((word) => EMPTY_WORDS.includes(word));
}

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

const files = filesBelow('src', 'migrations', 'seeds', 'scripts', 'test');
const typescript = files.filter((path) => path.endsWith('.ts'));

test('the words are found in every way of writing, and the terms of the field are left alone', () => {
  expect(emptyWordsIn('CaseManager')).toEqual(['manager']);
  expect(emptyWordsIn('date-utils.ts')).toEqual(['utils']);
  expect(emptyWordsIn('CASE_DATA')).toEqual(['data']);
  expect(emptyWordsIn('loadReferenceData')).toEqual([]);
  expect(emptyWordsIn('PageInfo')).toEqual([]);
  expect(emptyWordsIn('database')).toEqual([]);
});

test('no file is named after a kind of code', () => {
  expect(files.filter((path) => emptyWordsIn(basename(path)).length > 0)).toEqual([]);
});

test('no folder is a place without a reason', () => {
  const folders = new Set(files.flatMap((path) => dirname(path).split('/')));
  expect([...folders].filter((folder) => EMPTY_FOLDERS.includes(folder))).toEqual([]);
});

test('no exported name is empty', () => {
  const empty = typescript.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(EXPORT)]
      .map((match) => match[1] ?? '')
      .filter((name) => emptyWordsIn(name).length > 0)
      .map((name) => `${path}: ${name}`),
  );
  expect(empty).toEqual([]);
});

test('files are named in kebab-case', () => {
  const named = typescript.filter((path) => !path.startsWith('migrations/'));
  expect(named.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.ts$/.test(basename(path)))).toEqual([]);
});

test('there are no barrels', () => {
  expect(files.filter((path) => /^index\.[cm]?[jt]s$/.test(basename(path)))).toEqual([]);
});
