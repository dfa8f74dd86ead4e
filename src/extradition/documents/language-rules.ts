import { TEXTS_READ } from '../instruments/texts-read.js';

/** In which languages an instrument takes a request and what supports it. */
export interface LanguageRule {
  readonly instrument: string;
  /** Main tags of BCP 47; any one of them serves. */
  readonly languages: readonly string[];
  readonly citation: string;
  readonly sourceUrl: string;
  readonly note: string | null;
}

/**
 * The rules that were read. Of every other instrument the language is not known here, and an officer vouches for it: article 23
 * of ETS 24 was seen by its heading only.
 */
export const LANGUAGE_RULES: readonly LanguageRule[] = [
  {
    instrument: 'KZ-KG',
    languages: ['kk', 'ky', 'ru'],
    citation: 'KZ-KG art. 3',
    sourceUrl: TEXTS_READ.KZKG,
    note: 'The text names the state language or Russian; whose state language is not said in what was read, so that of either party is taken.',
  },
  {
    instrument: 'US-IN',
    languages: ['en'],
    citation: 'US-India art. 11',
    sourceUrl: TEXTS_READ.USIN,
    note: null,
  },
];

/** The rule a request under these instruments follows, the legal basis first; null where none is known. */
export function languageRuleOf(instruments: readonly string[]): LanguageRule | null {
  const rules = instruments.map((key) => LANGUAGE_RULES.find(({ instrument }) => instrument === key));
  return rules.find((rule) => rule !== undefined) ?? null;
}
