import type { Reason, RefusalCode, Remedy } from './refusal.js';
import { inWords } from './words/in-words.js';
import type { Language } from './words/language.js';
import type { Phrase } from './words/phrase.js';

/** A reason in one line; what is not given is told as null. */
export function reason(
  code: RefusalCode,
  phrase: Phrase,
  remedy: Remedy | null = null,
  citation: string | null = null,
): Reason {
  return { code, phrase, citation, remedy };
}

/** Whether two reasons tell an officer the same. */
export const saysTheSame = (one: Reason, other: Reason): boolean =>
  one === other ||
  (one.code === other.code &&
    one.phrase.key === other.phrase.key &&
    JSON.stringify(one.phrase.values) === JSON.stringify(other.phrase.values));

/** The same reason can come from a required document and from a guard; it is told once. */
export function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((told, index) => reasons.findIndex((other) => saysTheSame(told, other)) === index);
}

/** All reasons in one line. */
export const reasonsInWords = (reasons: readonly Reason[], language: Language): string =>
  reasons.map(({ phrase }) => inWords(phrase, language)).join(' ');
