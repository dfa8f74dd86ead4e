import { nameMatcher } from '../../../src/extradition/names/name-match.js';
import { keyQuery, nameKeys, askedSkeletons } from '../../../src/extradition/names/name-keys.js';
import { skeletonsOf } from '../../../src/extradition/names/skeleton.js';
import { scriptOf } from '../../../src/extradition/names/script.js';
import { measuredWays } from '../../../scripts/names/measure-names.js';
import { BY_PACKAGE, NAME_PAIRS } from '../../../scripts/names/corpus.js';

const match = (asked: string, name: string) => nameMatcher(asked)(name);

test('the corpus is large enough, without a pair told twice, and both kinds are in it', () => {
  expect(NAME_PAIRS.length).toBeGreaterThanOrEqual(300);
  expect(NAME_PAIRS.filter(({ same }) => !same).length).toBeGreaterThan(100);
  const told = NAME_PAIRS.map(({ query, name }) => `${query}|${name}`);
  expect(new Set(told).size).toBe(told.length);
  expect(NAME_PAIRS.filter(({ query, name }) => !BY_PACKAGE.texts[query] || !BY_PACKAGE.texts[name])).toEqual([]);
});

test('names are told apart at least as well as is published, and better than by trigrams or the usual package', () => {
  const [ours, ...others] = measuredWays();
  expect(ours!.all.precision).toBeGreaterThan(0.97);
  expect(ours!.all.recall).toBeGreaterThan(0.97);
  expect(ours!.heldOut.precision).toBeGreaterThan(0.95);
  expect(ours!.heldOut.recall).toBeGreaterThan(0.9);
  expect(others).toHaveLength(4);
  for (const other of others) {
    expect(ours!.all.f1).toBeGreaterThan(other.all.f1 + 0.1);
    expect(ours!.heldOut.f1).toBeGreaterThan(other.heldOut.f1 + 0.1);
  }
});

test('a match does not depend on who is asked about whom', () => {
  const onesided = NAME_PAIRS.filter(({ query, name }) => match(query, name)?.score !== match(name, query)?.score);
  expect(onesided).toEqual([]);
});

test('every pair that matches is found by the keys of its names, were the asked words known exactly', () => {
  const unreachable = NAME_PAIRS.filter(({ query, name }) => {
    if (!match(query, name)) return false;
    const keys = nameKeys(name);
    const sets = keyQuery(query, keys);
    return !sets.some((words) => words.every((any) => any.some((key) => keys.includes(key))));
  });
  expect(unreachable).toEqual([]);
});

test.each([
  ['Үлгібаев Айдос', 'АЙДОС ҮЛГІБАЕВ', 'FOLDED'],
  ['Aidos Ulgibayev', 'Үлгібаев Айдос', 'TRANSLITERATION'],
  ['Ушков И. С.', 'Ушков Игорь Семёнович', 'INITIAL'],
  ['Primerov Vera', 'Примерова Вера', 'OTHER_SEX'],
  ['Толбаев Айдос', 'Tolbayev Aidso', 'MISSPELLING'],
])('%s is %s, because %s', (asked, name, form) => {
  expect(match(asked, name)).toMatchObject({ form });
});

test('the nearer the names, the higher the score, and only a whole agreement scores one', () => {
  const scores = ['Үлгібаев Айдос', 'Ulgibayev Aidos', 'Ulgibayev Aidso'].map(
    (name) => match('Үлгібаев Айдос', name)!.score,
  );
  expect(scores[0]).toBe(1);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(3);
});

test('what one name says more costs little; a word on both sides that the other lacks is another person', () => {
  expect(match('Үлгібаев Айдос', 'Үлгібаев Айдос Ойдарұлы')!.score).toBeGreaterThan(0.95);
  expect(match('Үлгібаев Айдос Мысалұлы', 'Үлгібаев Айдос Ойдарұлы')).toBeNull();
});

test.each([
  ['Жанылов', ['janilov']],
  ['Jańylov', ['janilov', 'ianilov']],
  ["S'olpan", ['xolpan']],
  ['Щебетов', ['xebetov']],
  ['Xenia', ['ksenia', 'henia']],
  ['Ýálıhan', ['ualihan', 'ialihan']],
])('%s sounds like %j', (word, skeletons) => {
  expect(skeletonsOf(word)).toEqual(skeletons);
});

test('words of scripts without a table are compared as they are written', () => {
  expect(match('გიორგი მაგალითი', 'გიორგი მაგალითი')!.form).toBe('FOLDED');
  expect(match('გიორგი მაგალითი', 'გიორგი ნიმუში')).toBeNull();
});

test('an initial alone, or nothing that can be read, is not looked for', () => {
  expect(askedSkeletons('И. С.')).toEqual([]);
  expect(keyQuery('И. С.', [])).toEqual([]);
  expect(match('---', '---')).toBeNull();
});

test('a script is named, and a mixture is called one', () => {
  expect(['Ulgi', 'Үлгі', 'مثال', '例', 'Бiрков'].map(scriptOf)).toEqual([
    'LATIN',
    'CYRILLIC',
    'ARABIC',
    'HAN',
    'MIXED',
  ]);
});
