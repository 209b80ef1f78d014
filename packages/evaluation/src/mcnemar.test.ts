import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from './chi-square-tail.ts';
import { correctedTest, exactTest, mcNemar } from './mcnemar.ts';

describe('the exact test', () => {
  it.each([
    [0, 0, 1],
    [1, 0, 1],
    [1, 1, 1],
    [5, 0, 2 / 32],
    [0, 6, 2 / 64],
    [3, 1, 10 / 16],
    [10, 2, (2 * (1 + 12 + 66)) / 4096],
    [9, 1, (2 * (1 + 10)) / 1024],
  ])('of %i won and %i lost', (won, lost, pValue) => {
    expect(mcNemar(won, lost)).toEqual({
      method: 'exact',
      statistic: null,
      pValue: expect.closeTo(pValue, 13),
    });
  });

  it('is told for many, too, and is what the other one is near to', () => {
    const { method, pValue } = mcNemar(540, 460);
    expect(method).toBe('exact');
    expect(pValue).toBeCloseTo(correctedTest(540, 460).pValue, 3);
    expect(exactTest(1000, 0).pValue).toBeGreaterThan(0);
  });
});

describe('the corrected test', () => {
  it('is told for very many', () => {
    expect(mcNemar(540, 461)).toEqual({
      method: 'corrected',
      statistic: expect.closeTo(78 ** 2 / 1001, 10),
      pValue: expect.closeTo(chiSquareTail(78 ** 2 / 1001), 12),
    });
  });

  it('finds no difference where there is none', () => {
    expect(correctedTest(0, 0)).toEqual({ method: 'corrected', statistic: 0, pValue: 1 });
    expect(mcNemar(600, 600)).toMatchObject({ statistic: 0, pValue: 1 });
  });
});

it('both are the same from either side, and lie between 0 and 1', () => {
  const count = fc.nat(2000);
  fc.assert(
    fc.property(count, count, (won, lost) => {
      const { pValue } = mcNemar(won, lost);
      expect(pValue).toBe(mcNemar(lost, won).pValue);
      expect(pValue).toBeGreaterThanOrEqual(0);
      expect(pValue).toBeLessThanOrEqual(1);
    }),
  );
});

it.each([
  [-1, 0],
  [0.5, 1],
  [1, Number.NaN],
])('%d won and %d lost are refused', (won, lost) => {
  expect(() => mcNemar(won, lost)).toThrow(RangeError);
});

describe('chi-square with one degree of freedom', () => {
  it.each([
    [0, 1],
    [0.454936423119572, 0.5],
    [2.705543454095404, 0.1],
    [3.841458820694124, 0.05],
    [6.634896601021213, 0.01],
    [7.879438576622417, 0.005],
    [10.827566170662733, 0.001],
  ])('is at least %f with a likelihood of %f', (statistic, tail) => {
    expect(chiSquareTail(statistic)).toBeCloseTo(tail, 11);
  });

  it('falls without a step, down to nothing', () => {
    const values = Array.from({ length: 400 }, (_, i) => chiSquareTail(i / 20));
    for (const [index, value] of values.entries()) {
      if (index > 0) expect(value).toBeLessThan(values[index - 1] ?? 0);
    }
    expect(chiSquareTail(8 - 1e-9)).toBeCloseTo(chiSquareTail(8 + 1e-9), 9);
    expect(chiSquareTail(1e6)).toBe(0);
    expect(chiSquareTail(Infinity)).toBe(0);
    expect(() => chiSquareTail(Number.NaN)).toThrow(RangeError);
  });
});
