/** Integers from 0 to below `bound`, one after the other, the same ones for the same seed on every machine. */
export type Draw = (bound: number) => number;

const RANGE = 2 ** 32;

/** xoshiro128**, whose state comes from the seed by a hash of its own, so that neighbouring seeds have nothing in common. */
export function seededDraw(seed: number): Draw {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`${seed} is no seed.`);
  // Four variables and no array: drawing is nearly all that an interval costs.
  let a = mix(seed, 0);
  let b = mix(seed, 1);
  let c = mix(seed, 2);
  let d = mix(seed, 3);
  return (bound) => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    c = third ^ (b << 9);
    b ^= third;
    a ^= fourth;
    d = rotate(fourth, 11);
    // The product is below 2^53 and so exact; some numbers are likelier than others by less than bound / 2^32.
    return Math.floor((word / RANGE) * bound);
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Both halves of the seed go into every word of the state. */
function mix(seed: number, index: number): number {
  const low = seed % RANGE;
  const high = Math.floor(seed / RANGE);
  let word = (low ^ Math.imul(high, 0x85_eb_ca_6b)) + Math.imul(index + 1, 0x9e_37_79_b9);
  word = Math.imul(word ^ (word >>> 16), 0x21_f0_aa_ad);
  word = Math.imul(word ^ (word >>> 15), 0x73_5a_2d_97);
  return word ^ (word >>> 15);
}
