import { foldedName } from '../folded-name.js';
import { skeletonsOf } from './skeleton.js';

/** A word of a name, as the comparison sees it. */
export interface NameWord {
  /** Lower case, without accents. */
  readonly folded: string;
  /** How it sounds; the likeliest reading first. */
  readonly skeletons: readonly string[];
  /** The father's name in it and the sex it tells, for a word such as Ойдарұлы or Глебовна. */
  readonly patronymic: { readonly father: string; readonly sex: 'F' | 'M' } | null;
}

/** Endings of names after the father, as they sound, with the sex they tell. */
const PATRONYMICS: readonly (readonly [RegExp, 'F' | 'M'])[] = [
  [/^(.{2,}?)(?:uli|ulu|ogli|oglu)$/, 'M'],
  [/^(.{2,}?)(?:kizi)$/, 'F'],
  [/^(.{2,}?)(?:[oei]vic|ic)$/, 'M'],
  [/^(.{2,}?)(?:[oei]vna|icna)$/, 'F'],
];

/** The words for "son of" and "daughter of" that stand apart in some spellings. */
const CHILD_OF = /^(?:uli|ulu|ogli|oglu|kizi)$/;

const patronymicOf = (skeleton: string): NameWord['patronymic'] => {
  for (const [ending, sex] of PATRONYMICS) {
    const father = ending.exec(skeleton)?.[1];
    if (father !== undefined) return { father: father.replace(/[aei]+$/, ''), sex };
  }
  return null;
};

const wordOf = (text: string): NameWord => {
  const folded = foldedName(text).replace(/[^\p{L}\p{N}]/gu, '');
  // Who leaves the accents out does not mean another sound: Elcin is Elçin.
  const skeletons = [...new Set([...skeletonsOf(text), ...skeletonsOf(folded)])];
  return { folded, skeletons, patronymic: patronymicOf(skeletons[0] ?? '') };
};

/** A name after the father makes sense beside a surname and a given name; of two words, both are taken as they are. */
const FEWEST_WITH_PATRONYMIC = 3;

/** Two words written as one. */
export function joined(one: NameWord, other: NameWord): NameWord {
  const skeletons = one.skeletons.flatMap((first) => other.skeletons.map((second) => first + second));
  return { folded: one.folded + other.folded, skeletons, patronymic: null };
}

function withChildOf(words: readonly NameWord[]): NameWord[] {
  return words.reduce<NameWord[]>((done, word) => {
    const last = done.at(-1);
    if (!last || !CHILD_OF.test(word.skeletons[0]!)) return [...done, word];
    const whole = joined(last, word);
    return [...done.slice(0, -1), { ...whole, patronymic: patronymicOf(whole.skeletons[0]!) }];
  }, []);
}

const MOST_WORDS = 8;

/**
 * The words of a name: divided at spaces, hyphens, commas and the fillers of a machine-readable zone. At most eight; who
 * has more is found by the first ones.
 */
export function nameWords(name: string): readonly NameWord[] {
  const texts = name.normalize('NFKC').split(/[\s<,;./\p{Pd}_]+/u);
  const words = texts.map(wordOf).filter(({ skeletons }) => skeletons.length > 0);
  const whole = withChildOf(words).slice(0, MOST_WORDS);
  if (whole.length >= FEWEST_WITH_PATRONYMIC) return whole;
  return whole.map((word) => ({ ...word, patronymic: null }));
}
