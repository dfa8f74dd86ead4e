import { nameMatcher } from '../../src/extradition/names/name-match.js';
import { BY_PACKAGE, NAME_PAIRS, type NamePair } from './corpus.js';
import { trigramSimilarity } from './trigram-similarity.js';

/** How often a way of comparing is right. */
export interface Measured {
  /** Of the pairs it takes for one person, the part that is. */
  readonly precision: number;
  /** Of the pairs that are one person, the part it finds. */
  readonly recall: number;
  readonly f1: number;
}

type Verdict = (pair: NamePair) => boolean;

/** Counts right and wrong verdicts over pairs. */
export function measured(pairs: readonly NamePair[], verdict: Verdict): Measured {
  const taken = pairs.filter(verdict);
  const right = taken.filter(({ same }) => same).length;
  const precision = taken.length === 0 ? 1 : right / taken.length;
  const recall = right / pairs.filter(({ same }) => same).length;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Threshold that pg_trgm has unless somebody sets another. */
export const USUAL_THRESHOLD = 0.3;

/** The threshold at which a similarity does best over all pairs: the kindest one for it. */
function kindest(similarity: (pair: NamePair) => number): number {
  const thresholds = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
  const similar = new Map(NAME_PAIRS.map((pair) => [pair, similarity(pair)]));
  const f1 = (least: number): number => measured(NAME_PAIRS, (pair) => similar.get(pair)! >= least).f1;
  return thresholds.reduce((best, least) => (f1(least) > f1(best) ? least : best));
}

const byLetters = ({ query, name }: NamePair): number => trigramSimilarity(query, name);
const byPackage = ({ query, name }: NamePair): number =>
  trigramSimilarity(BY_PACKAGE.texts[query]!, BY_PACKAGE.texts[name]!);

/** A way of comparing names, measured over the pairs the rules were made with and over those they were not. */
export interface MeasuredWay {
  readonly way: string;
  readonly all: Measured;
  readonly heldOut: Measured;
}

function measuredWay(way: string, verdict: Verdict): MeasuredWay {
  const heldOut = NAME_PAIRS.filter(({ part }) => part === 'HELD_OUT');
  return { way, all: measured(NAME_PAIRS, verdict), heldOut: measured(heldOut, verdict) };
}

const atLeast =
  (similarity: (pair: NamePair) => number, least: number): Verdict =>
  (pair) =>
    similarity(pair) >= least;

/** Ours first, then what it is held against: trigrams of the letters as they are, and after the usual package. */
export function measuredWays(): readonly MeasuredWay[] {
  const others = [
    ['trigrams of the lower-case name', byLetters],
    [`the package transliteration ${BY_PACKAGE.version}, then trigrams`, byPackage],
  ] as const;
  return [
    measuredWay('Dedere', ({ query, name }) => nameMatcher(query)(name) !== null),
    ...others.flatMap(([way, similarity]) => {
      const best = kindest(similarity);
      return [USUAL_THRESHOLD, best].map((least) =>
        measuredWay(`${way}, at ${least}${least === best ? ' (its best)' : ''}`, atLeast(similarity, least)),
      );
    }),
  ];
}
