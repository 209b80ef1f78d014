import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanPassAtK, passAtK } from './pass-at-k.ts';

const DIGITS = 12;
const REFERENCE = new URL('../../../../shared/data/reference/pass_at_k_reference.json', import.meta.url);

/** C(n−c, k) / C(n, k) in whole numbers, of any size. */
function exact(n: number, c: number, k: number): number {
  const choose = (from: bigint, count: bigint): bigint => {
    let result = 1n;
    for (let i = 0n; i < count; i += 1n) result = (result * (from - i)) / (i + 1n);
    return result;
  };
  const all = choose(BigInt(n), BigInt(k));
  const SCALE = 10n ** 18n;
  return Number(((all - choose(BigInt(n - c), BigInt(k))) * SCALE) / all) / Number(SCALE);
}

describe('one problem', () => {
  it.each([
    [10, 3, 1, 0.3],
    [10, 3, 5, 0.9166666666666666],
    [200, 50, 10, 0.9479063705959571],
    [200, 1, 100, 0.5],
    [5, 2, 3, 0.9],
    [1, 0, 1, 0],
    [1, 1, 1, 1],
    [7, 7, 3, 1],
    [7, 0, 7, 0],
    [7, 1, 7, 1],
    [2, 1, 2, 1],
    [100_000, 1, 1, 0.00001],
  ])('of %i samples %i pass: pass@%i is %f', (samples, passed, k, value) => {
    expect(passAtK({ samples, passed }, k)).toBeCloseTo(value, DIGITS);
  });

  it.each([
    [0, 0, 1],
    [4, 4, 5],
    [99, 0, 100],
  ])('is not known of %i samples (%i passed) for k = %i', (samples, passed, k) => {
    expect(passAtK({ samples, passed }, k)).toBeNull();
  });

  it.each([
    [3, 4, 1],
    [-1, 0, 1],
    [3, -1, 1],
    [3, 1, 0],
    [3, 1, 1.5],
    [3, Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1, 1],
  ])('refuses %d samples of which %d passed, and k = %d', (samples, passed, k) => {
    expect(() => passAtK({ samples, passed }, k)).toThrow(RangeError);
  });

  const counts = fc.nat(300).chain((samples) => fc.tuple(fc.constant(samples), fc.nat(samples)));

  it('is what whole numbers give, whatever the counts', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 300 }), ([samples, passed], k) => {
        const value = passAtK({ samples, passed }, k);
        if (samples < k) expect(value).toBeNull();
        else expect(value).toBeCloseTo(exact(samples, passed, k), DIGITS);
      }),
    );
  });

  it('lies between 0 and 1 and never falls with k', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 299 }), ([samples, passed], k) => {
        const less = passAtK({ samples, passed }, k);
        const more = passAtK({ samples, passed }, k + 1);
        if (more === null) return;
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(more + 1e-12);
        expect(more).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a set of problems', () => {
  it('is the mean of its problems, whatever their numbers of samples', () => {
    const problems = [
      { samples: 10, passed: 3 },
      { samples: 5, passed: 5 },
      { samples: 2, passed: 0 },
    ];
    expect(meanPassAtK(problems, 1)).toBeCloseTo(1.3 / 3, DIGITS);
  });

  it('is not known where a problem has fewer samples than k, or there is no problem', () => {
    const problem = { samples: 5, passed: 1 };
    expect(meanPassAtK([problem, { samples: 4, passed: 4 }], 5)).toBeNull();
    expect(meanPassAtK([problem, { samples: 0, passed: 0 }], 1)).toBeNull();
    expect(meanPassAtK([], 1)).toBeNull();
  });

  it('six samples of one problem, of which three pass', () => {
    expect(meanPassAtK([{ samples: 6, passed: 3 }], 1)).toBeCloseTo(0.5, DIGITS);
  });

  it('problem i of 164 has i mod 6 of 5 passed', () => {
    const problems = Array.from({ length: 164 }, (_, i) => ({ samples: 5, passed: i % 6 }));
    const values = {
      1: 0.49512195121951214,
      2: 0.6609756097560976,
      3: 0.7445121951219512,
      5: 0.8292682926829268,
    };
    for (const [k, value] of Object.entries(values))
      expect(meanPassAtK(problems, Number(k))).toBeCloseTo(value, DIGITS);
    expect(meanPassAtK(problems, 10)).toBeNull();
  });
});

// The file is not part of the project; it has what the original harness says of 228 triples.
describe.skipIf(!existsSync(REFERENCE))('the values of the original harness', () => {
  it('are those of here', () => {
    const triples: { n: number; c: number; k: number; exact: number; human_eval: number }[] = JSON.parse(
      readFileSync(REFERENCE, 'utf8'),
    );
    expect(triples).toHaveLength(228);
    for (const { n, c, k, exact: value, human_eval: theirs } of triples) {
      const ours = passAtK({ samples: n, passed: c }, k);
      expect(ours).toBeCloseTo(value, DIGITS);
      expect(ours).toBeCloseTo(theirs, DIGITS);
    }
  });
});
