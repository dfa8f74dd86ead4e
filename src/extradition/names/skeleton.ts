import { latinForm } from './latin-form.js';

/** What a spelling sounds like, one after another. A sound of several letters becomes a capital until all are found. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/ff$/, 'v'],
  [/tsch|tch/g, 'C'],
  [/shch|sch|sh/g, 'X'],
  [/ch/g, 'C'],
  [/dzh|dj|zh/g, 'J'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ts|tz/g, 'Q'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[eiy])/g, 'g'],
  [/[yj]o/g, 'e'],
  [/^eu/, 'ev'],
  [/y/g, 'i'],
  [/i+(?=e)/g, ''],
  [/ue/g, 'u'],
  [/oe/g, 'o'],
  [/ng(?![aeiou])/g, 'n'],
  [/(.)\1+/g, '$1'],
];

/** Latin letters that one tradition reads in one way and another in another; a word has a skeleton for each. */
const READINGS: readonly (readonly [string, readonly [string, string]])[] = [
  // Kazakh 2018 У; a vowel like i elsewhere.
  ['ý', ['u', 'i']],
  // English ks; Х in Azerbaijani and Uzbek.
  ['x', ['ks', 'h']],
  // Kazakh and English Ж; Й in German and the Slavic Latin alphabets.
  ['j', ['J', 'i']],
];

function readings(latin: string): string[] {
  return READINGS.reduce<string[]>(
    (words, [letter, sounds]) =>
      words.flatMap((word) => (word.includes(letter) ? sounds.map((sound) => word.replaceAll(letter, sound)) : [word])),
    [latin],
  );
}

const sounded = (word: string): string =>
  SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word).toLowerCase();

/**
 * How a word sounds when the habits of spelling are taken away, the same for every script and alphabet: x stands for sh,
 * c for ch, j for zh, q for ts. Several where a letter can be read in several ways, the likeliest first.
 */
export function skeletonsOf(word: string): readonly string[] {
  return [...new Set(readings(latinForm(word)).map(sounded))].filter((skeleton) => skeleton !== '');
}
