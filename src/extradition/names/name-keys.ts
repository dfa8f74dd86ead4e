import { wordMatch } from './name-match.js';
import { joined, nameWords, type NameWord } from './name-words.js';

/** Which way of folding made a key. It counts up when `nameKeys` answers something else, so that old keys are made anew. */
export const FOLD_VERSION = 1;

/** A word as short as this may be an article or a particle that other spellings write together with the next one. */
const LONGEST_PARTICLE = 3;
const HYPHENATED = /\p{L}[\p{Pd}]\p{L}/u;

/** Neighbours written as one. */
function joinedNeighbours(words: readonly NameWord[], also: (one: NameWord, next: NameWord) => boolean): NameWord[] {
  return words.slice(1).flatMap((next, index) => {
    const one = words[index]!;
    return also(one, next) ? [joined(one, next)] : [];
  });
}

const isShort = ({ folded }: NameWord): boolean => folded.length > 1 && folded.length <= LONGEST_PARTICLE;

/** The keys under which a name is found: the skeletons of its words, and of words that others may write together. */
export function nameKeys(name: string): readonly string[] {
  const words = nameWords(name);
  const hyphenated = HYPHENATED.test(name);
  const joins = joinedNeighbours(words, (one, next) => hyphenated || isShort(one) || isShort(next));
  return [...new Set([...words, ...joins].flatMap(({ skeletons }) => skeletons))];
}

/** What is looked for: any of these sets, each with all of its words, each word by any of its keys. */
export type KeyQuery = readonly (readonly (readonly string[])[])[];

const isWhole = ({ folded }: NameWord): boolean => Array.from(folded).length > 1;

/** The words of a name that must be found: initials and names after the father may be missing elsewhere. */
function decisiveWords(asked: string): readonly NameWord[] {
  const whole = nameWords(asked).filter(isWhole);
  const decisive = whole.filter(({ patronymic }) => !patronymic);
  return decisive.length > 0 ? decisive : whole;
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** The skeletons whose like are to be looked up among the words that names have. Empty: the name has no whole word. */
export function askedSkeletons(asked: string): readonly string[] {
  return [...new Set(decisiveWords(asked).flatMap(({ skeletons }) => skeletons))];
}

/** Of words that look like a skeleton, those that may be meant. */
function meant(word: NameWord, known: readonly string[]): readonly string[] {
  const near = known.filter((key) => wordMatch(word, { folded: '', skeletons: [key], patronymic: null }));
  return [...new Set([...word.skeletons, ...near])];
}

/**
 * Which keys a name must have to be compared with the asked one: those of one or two words; of more, any two. `known` are
 * words that names have and that look like the asked ones.
 */
export function keyQuery(asked: string, known: readonly string[]): KeyQuery {
  const words = decisiveWords(asked);
  const keys = words.map((word) => meant(word, known));
  if (words.length < 2) return keys.map((key) => [key]);
  // Two words here may be one word there.
  const written = joinedNeighbours(words, () => true).map(({ skeletons }) => skeletons);
  const alone = words.length === 2 ? written.map((key) => [key]) : [];
  return [...pairsOf([...keys, ...(words.length > 2 ? written : [])]), ...alone];
}
