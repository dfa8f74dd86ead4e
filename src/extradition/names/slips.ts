const VOWELS = new Set('aeiou');

/** Consonants that are taken for each other by ear, or by the eye of who copies. */
const ALIKE = ['bp', 'dt', 'gk', 'vf', 'zs', 'mn', 'xc', 'jz', 'cq', 'hk', 'hg', 'vu', 'xs', 'sq', 'kq', 'kc'].map(
  (pair) => new Set(pair),
);

const COST = { vowel: 0.5, vowelMore: 0.6, alike: 0.6, more: 0.8, swapped: 0.6, other: 1.3 } as const;

function swap(one: string, other: string): number {
  if (one === other) return 0;
  if (VOWELS.has(one) && VOWELS.has(other)) return COST.vowel;
  return ALIKE.some((pair) => pair.has(one) && pair.has(other)) ? COST.alike : COST.other;
}

const lost = (letter: string): number => (VOWELS.has(letter) ? COST.vowelMore : COST.more);

/**
 * What it takes to write one word for the other by mistake, as they sound: a wrong or a missing vowel costs little, two
 * letters in the wrong order not much, another consonant most (the optimal string alignment distance with weights).
 */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let row = [0];
  for (const letter of other) row.push(row.at(-1)! + lost(letter));
  for (let i = 1; i <= one.length; i += 1) {
    const here = [row[0]! + lost(one[i - 1]!)];
    for (let j = 1; j <= other.length; j += 1) {
      const [a, b] = [one[i - 1]!, other[j - 1]!];
      let least = Math.min(row[j]! + lost(a), here[j - 1]! + lost(b), row[j - 1]! + swap(a, b));
      if (i > 1 && j > 1 && a === other[j - 2] && b === one[i - 2])
        least = Math.min(least, before[j - 2]! + COST.swapped);
      here.push(least);
    }
    [before, row] = [row, here];
  }
  return row.at(-1)!;
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Up to this length a word has so few trigrams that a wrong letter may hide it from them. */
export const LONGEST_SHORT = 8;

function oneSlipFrom(word: string): string[] {
  const letters = Array.from(word);
  const put = (from: number, to: number, text: string): string => word.slice(0, from) + text + word.slice(to);
  return letters.flatMap((letter, at) => [
    ...LETTERS.filter((other) => swap(letter, other) < COST.more).map((other) => put(at, at + 1, other)),
    ...[...VOWELS].flatMap((vowel) => [put(at, at, vowel), put(at + 1, at + 1, vowel)]),
    ...(VOWELS.has(letter) ? [put(at, at + 1, '')] : []),
    ...(at > 0 ? [put(at - 1, at + 1, letter + letters[at - 1]!)] : []),
  ]);
}

/** Every word that a short word may be a slip of by a vowel, by letters taken for each other, or by their order. */
export function slipsOf(word: string): readonly string[] {
  return [...new Set(oneSlipFrom(word))].filter(
    (other) => slips(word, other) <= slipsAllowed(Math.min(word.length, other.length)),
  );
}

/** How much may go wrong in a word of this length before it counts as another word. */
export function slipsAllowed(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 0.6;
  return length <= 7 ? 0.8 : 1.2;
}
