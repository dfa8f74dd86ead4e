import { readFileSync } from 'node:fs';

/** Two names with the truth about them. All people are invented. */
export interface NamePair {
  /** HELD_OUT was written when the rules stood, and the rules were not changed for it. */
  readonly part: 'FIRST' | 'HELD_OUT';
  readonly query: string;
  readonly name: string;
  /** Whether both are names of one person. */
  readonly same: boolean;
  readonly because: string;
}

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../test/law/names/${file}`, import.meta.url), 'utf8')) as T;

export const NAME_PAIRS: readonly NamePair[] = read('corpus.json');

/** The names of the pairs as the npm package `transliteration` writes them, in lower case; made once, with its version. */
export const BY_PACKAGE = read<{ version: string; texts: Readonly<Record<string, string>> }>('by-package.json');
