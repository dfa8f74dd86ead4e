import { joined, nameWords, type NameWord } from './name-words.js';
import { slips, slipsAllowed } from './slips.js';

/** Why two names were taken for names of one person; the weakest reason of all their words. */
export const MATCH_FORMS = {
  FOLDED: 'The same letters; case, accents and order do not matter.',
  TRANSLITERATION: 'The same sound in another script, alphabet or spelling.',
  INITIAL: 'A given name stands as its first letter.',
  OTHER_SEX: 'The surname stands in the form of the other sex.',
  MISSPELLING: 'Nearly the same sound: a likely slip of the pen.',
} as const satisfies Record<string, string>;

export type MatchForm = keyof typeof MATCH_FORMS;

/** How two names agree. */
export interface NameMatch {
  /** From 0 to 1. */
  readonly score: number;
  readonly form: MatchForm;
  /** Words of one name that the other does not have. */
  readonly leftOver: number;
}

/** From this score on two names are taken for names of one person, by search and by suggestion alike. */
export const LEAST_SCORE = 0.8;

interface WordMatch {
  readonly score: number;
  readonly form: MatchForm;
}

const FORMS = Object.keys(MATCH_FORMS) as MatchForm[];
const SHORTEST_STEM = 4;

/** Primerov and Primerova, Придумский and Придумская. */
function differInSexOnly(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_STEM) return false;
  return (/[vn]$/.test(short) && long === `${short}a`) || (/ski$/.test(short) && long === `${short.slice(0, -1)}aia`);
}

const isInitial = ({ folded }: NameWord): boolean => Array.from(folded).length === 1;

function soundsMatch(one: string, other: string): WordMatch | null {
  if (one === other) return { score: 0.98, form: 'TRANSLITERATION' };
  if (differInSexOnly(one, other)) return { score: 0.92, form: 'OTHER_SEX' };
  const length = Math.max(one.length, other.length);
  // Most pairs are told apart by their length alone.
  if (Math.abs(one.length - other.length) > 2) return null;
  const cost = slips(one, other);
  if (cost > slipsAllowed(Math.min(one.length, other.length))) return null;
  return { score: 0.97 - (0.8 * cost) / length, form: 'MISSPELLING' };
}

/** How two words of names agree; null when they do not. */
export function wordMatch(one: NameWord, other: NameWord): WordMatch | null {
  if (one.folded === other.folded) return { score: 1, form: 'FOLDED' };
  if (isInitial(one) !== isInitial(other)) {
    const [initial, whole] = isInitial(one) ? [one, other] : [other, one];
    const begins = initial.skeletons.some((first) => whole.skeletons.some((word) => word.startsWith(first[0]!)));
    return begins ? { score: 0.8, form: 'INITIAL' } : null;
  }
  if (one.patronymic && other.patronymic) {
    if (one.patronymic.sex !== other.patronymic.sex) return null;
    return soundsMatch(one.patronymic.father, other.patronymic.father);
  }
  const matches = one.skeletons.flatMap((a) => other.skeletons.map((b) => soundsMatch(a, b)));
  return matches.reduce((best, match) => ((match?.score ?? 0) > (best?.score ?? 0) ? match : best), null);
}

/** Two neighbours that the other name writes as one word become one. */
function joinedLike(words: readonly NameWord[], others: readonly NameWord[]): NameWord[] {
  const done: NameWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word, next] = [words[index]!, words[index + 1]];
    const whole = next && joined(word, next);
    const asOne = whole && others.some(({ skeletons }) => skeletons.some((text) => whole.skeletons.includes(text)));
    done.push(asOne ? whole : word);
    if (asOne) index += 1;
  }
  return done;
}

interface Paired extends WordMatch {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/** Pairs the words of two names, the best pair first. */
function paired(words: readonly NameWord[], others: readonly NameWord[]): Paired[] {
  const possible = words.flatMap((word, one) =>
    others.flatMap((candidate, other): Paired[] => {
      const match = wordMatch(word, candidate);
      return match ? [{ ...match, one, other, weight: word.patronymic || candidate.patronymic ? 0.5 : 1 }] : [];
    }),
  );
  const chosen: Paired[] = [];
  for (const pair of possible.sort((a, b) => b.score - a.score)) {
    if (!chosen.some(({ one, other }) => one === pair.one || other === pair.other)) chosen.push(pair);
  }
  return chosen;
}

const ONE_WORD_AT_MOST = 0.85;
const PER_WORD_LEFT_OVER = 0.02;

/** A brother and a sister bear one surname in two forms; when a second word differs in the same way it is not one person. */
const isSibling = (pairs: readonly Paired[], words: readonly NameWord[], others: readonly NameWord[]): boolean =>
  pairs.some(({ form }) => form === 'OTHER_SEX') &&
  pairs.some(
    ({ form, one, other }) =>
      form === 'MISSPELLING' && /a$/.test(words[one]!.skeletons[0]!) !== /a$/.test(others[other]!.skeletons[0]!),
  );

/** Compares the words of a name with those of another. */
function wordsMatch(first: readonly NameWord[], second: readonly NameWord[]): NameMatch | null {
  const [words, others] = [joinedLike(first, second), joinedLike(second, first)];
  const pairs = paired(words, others);
  const [left, right] = [words.length - pairs.length, others.length - pairs.length];
  if (pairs.length === 0 || (left > 0 && right > 0)) return null;
  if (pairs.filter(({ form }) => form === 'OTHER_SEX').length > 1 || isSibling(pairs, words, others)) return null;
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const mean = pairs.reduce((sum, pair) => sum + pair.score * pair.weight, 0) / weight;
  const leftOver = left + right;
  const whole = mean - PER_WORD_LEFT_OVER * leftOver;
  const score = pairs.length === 1 && leftOver > 0 ? Math.min(whole, ONE_WORD_AT_MOST) : whole;
  if (score < LEAST_SCORE) return null;
  const form = FORMS[Math.max(...pairs.map((pair) => FORMS.indexOf(pair.form)))]!;
  return { score: Math.round(score * 1000) / 1000, form, leftOver };
}

/**
 * Says of any name whether it can be a name of the person who bears the asked one, and why. Order does not matter. A name
 * may say more than the other, such as the name after the father, but not something else: where both have a word that the
 * other one lacks there is no match.
 */
export function nameMatcher(asked: string): (name: string) => NameMatch | null {
  const words = nameWords(asked);
  return (name) => wordsMatch(words, nameWords(name));
}
