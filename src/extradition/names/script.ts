/** Scripts a name can be written in, by their names in Unicode; every other one is OTHER. */
export const SCRIPTS = {
  LATIN: 'Latin letters.',
  CYRILLIC: 'Cyrillic letters.',
  ARABIC: 'Arabic letters.',
  ARMENIAN: 'Armenian letters.',
  GEORGIAN: 'Georgian letters.',
  GREEK: 'Greek letters.',
  HEBREW: 'Hebrew letters.',
  HAN: 'Chinese characters.',
  HANGUL: 'Korean letters.',
  MIXED: 'Letters of more than one script: look twice, some look alike.',
  OTHER: 'Another script.',
} as const satisfies Record<string, string>;

export type ScriptName = keyof typeof SCRIPTS;

const LETTERS: readonly (readonly [ScriptName, RegExp])[] = [
  ['LATIN', /\p{Script=Latin}/u],
  ['CYRILLIC', /\p{Script=Cyrillic}/u],
  ['ARABIC', /\p{Script=Arabic}/u],
  ['ARMENIAN', /\p{Script=Armenian}/u],
  ['GEORGIAN', /\p{Script=Georgian}/u],
  ['GREEK', /\p{Script=Greek}/u],
  ['HEBREW', /\p{Script=Hebrew}/u],
  ['HAN', /\p{Script=Han}/u],
  ['HANGUL', /\p{Script=Hangul}/u],
];

/** The script of a name. */
export function scriptOf(name: string): ScriptName {
  const found = LETTERS.filter(([, letter]) => letter.test(name)).map(([script]) => script);
  return found.length > 1 ? 'MIXED' : (found[0] ?? 'OTHER');
}
