import { readFileSync } from 'node:fs';
import { ICCS_CODES, OFFENCE_CATEGORIES } from '../../../src/extradition/offences/offence-category.js';
import type { OffenceCategory } from '../../../src/extradition/offences/offence-category.js';

const { offences } = JSON.parse(readFileSync(new URL('./reference-facts.json', import.meta.url), 'utf8')) as {
  offences: string[];
};
const categories: readonly OffenceCategory[] = OFFENCE_CATEGORIES;

test('every category of the source is there with its ICCS codes and Kazakh articles', () => {
  const inWords = ({ nameRu, iccs, kazakhArticles }: OffenceCategory) =>
    [nameRu, '|', iccs.join(' or ') || '-', '|', kazakhArticles.join(',') || '-'].join(' ');
  expect(categories.map(inWords)).toEqual(offences);
});

test('a category with several codes says how to choose', () => {
  const several = categories.filter(({ iccs }) => iccs.length > 1);
  expect(several.map(({ id }) => id)).toEqual(['OPEN_THEFT']);
  expect(several.every(({ note }) => note?.includes('force or threat'))).toBe(true);
});

test('an article that no source showed is marked', () => {
  const marked = categories.filter(
    ({ kazakhArticles, kazakhArticlesVerified }) => kazakhArticles.length > 0 && kazakhArticlesVerified,
  );
  expect(marked.map(({ id }) => id)).toEqual(['FRAUD']);
});

test('codes have between four and six digits, as in the classification', () => {
  expect(Object.keys(ICCS_CODES).filter((code) => !/^\d{4,6}$/.test(code))).toEqual([]);
});
