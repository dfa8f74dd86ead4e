/** Chance that can be repeated: the same seed gives the same run of draws on every machine. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number between two others, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks with weights that need not add up to anything. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
}

/** Spreads the bits of a number, so that neighbouring seeds begin far apart (the finisher of MurmurHash3). */
function spread(seed: number): number {
  let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The generator Mulberry32 over two numbers: the seed of the whole docket and the number of the case in it. */
export function randomFrom(seed: number, number = 0): Random {
  let state = spread(seed) ^ spread(number + 0x9e3779b9);
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(fraction() * from.length)] as T;
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = fraction() * from.reduce((sum, [, weight]) => sum + weight, 0);
    return (from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1)!)[0];
  };
  return {
    fraction,
    between: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (probability) => fraction() < probability,
    pick,
    weighted,
  };
}
