import { describe, expect, it } from 'vitest';
import { median, percentile } from './stats.ts';

describe('percentile', () => {
  it('finds the middle and the tail, in any order of the samples', () => {
    const samples = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
    expect([median(samples), percentile(samples, 0.95)]).toEqual([50, 95]);
  });

  it('has an answer for one sample, and none for none', () => {
    expect(percentile([7], 0.95)).toBe(7);
    expect(median([])).toBeNaN();
  });
});
