/**
 * Chance that can be repeated: the generator xoshiro128** 1.1 of David Blackman and Sebastiano Vigna (2018), its state
 * of four 32-bit words filled from one seed by splitmix32. All of it is arithmetic on 32-bit whole numbers, so that a
 * seed gives the same draws on every machine.
 */

/** A source of chance. */
export interface Random {
  /** The next 32 bits, as a whole number from 0 to 2^32 - 1. */
  next(): number;
  /** A whole number from 0 to `bound` - 1, each as likely as the others; `bound` is 1 to 2^32. */
  below(bound: number): number;
}

/** The largest seed, 2^32 - 1. */
export const MAX_SEED = 0xffff_ffff;

const RANGE = 0x1_0000_0000;

/** The draws of a seed: a whole number from 0 to MAX_SEED. */
export function seeded(seed: number): Random {
  return fromState(words(seed));
}

/** The draws from a state of four words, not all of them zero. */
export function fromState(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number];
  const next = () => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return scrambled >>> 0;
  };
  const below = (bound: number) => {
    // Draws above the last whole multiple of the bound would favour the small numbers: they are drawn again.
    const fair = RANGE - (RANGE % bound);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % bound;
  };
  return { next, below };
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** Four words from a seed by splitmix32: a counter in steps of the golden ratio, each step mixed as murmur3 ends. */
function words(seed: number): [number, number, number, number] {
  let counter = seed | 0;
  const word = () => {
    counter = (counter + 0x9e37_79b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [word(), word(), word(), word()];
}
