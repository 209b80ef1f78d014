import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.ts';
import { mean } from './pass-at-k.ts';
import { seededDraw } from './seeded-random.ts';

const HALF_OF_100 = Array.from({ length: 100 }, (_, i) => i % 2);

describe('an interval', () => {
  it('is the same for the same seed, and another for another', () => {
    const interval = bootstrapInterval(HALF_OF_100, { seed: 7 });
    expect(bootstrapInterval(HALF_OF_100, { seed: 7 })).toEqual(interval);
    expect(bootstrapInterval([...HALF_OF_100, 1], { seed: 7 })).not.toEqual(interval);
    const uneven = HALF_OF_100.map((value, i) => value + i / 997);
    expect(bootstrapInterval(uneven, { seed: 7 })).not.toEqual(bootstrapInterval(uneven, { seed: 8 }));
  });

  it('has the width that theory gives: 1.96 standard errors to each side', () => {
    const { low, high } = bootstrapInterval(HALF_OF_100, { seed: 1, draws: 20_000 }) ?? { low: 0, high: 0 };
    expect(Math.abs(low - (0.5 - 1.96 * 0.05))).toBeLessThan(0.011);
    expect(Math.abs(high - (0.5 + 1.96 * 0.05))).toBeLessThan(0.011);
  });

  it('becomes narrower with more problems', () => {
    const width = (copies: number) => {
      const values = Array.from({ length: copies }, () => HALF_OF_100).flat();
      const { low, high } = bootstrapInterval(values, { seed: 3 }) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(16)).toBeLessThan(width(4) * 0.7);
    expect(width(4)).toBeLessThan(width(1) * 0.7);
  });

  it('is none where there are fewer than two values, and has no width where all are equal', () => {
    expect(bootstrapInterval([], { seed: 1 })).toBeNull();
    expect(bootstrapInterval([1], { seed: 1 })).toBeNull();
    expect(bootstrapInterval([1, 1, 1], { seed: 1 })).toEqual({ low: 1, high: 1 });
  });

  it('lies within its values and around a mean that is not at their edge', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 }),
        fc.integer(),
        (values, seed) => {
          const interval = bootstrapInterval(values, { seed, draws: 200 });
          const { low, high } = interval ?? { low: Number.NaN, high: Number.NaN };
          const slack = 1e-12;
          expect(low).toBeGreaterThanOrEqual(Math.min(...values) - slack);
          expect(high).toBeLessThanOrEqual(Math.max(...values) + slack);
          expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
    const { low, high } = bootstrapInterval(HALF_OF_100, { seed: 5 }) ?? { low: 1, high: 0 };
    expect(low).toBeLessThan(mean(HALF_OF_100));
    expect(high).toBeGreaterThan(mean(HALF_OF_100));
  });

  it.each([[[Number.NaN, 1]], [[Number.POSITIVE_INFINITY, 0]]])('refuses %j', (values) => {
    expect(() => bootstrapInterval(values, { seed: 1 })).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d draws', (draws) => {
    expect(() => bootstrapInterval([0, 1], { seed: 1, draws })).toThrow(RangeError);
  });
});

describe('draws', () => {
  // Whoever knows the seed of an evaluation has to be able to get its intervals again, with a later version, too.
  it('stay what they are', () => {
    const draw = seededDraw(42);
    expect(Array.from({ length: 10 }, () => draw(1000))).toEqual([
      153, 850, 18, 211, 534, 881, 727, 440, 572, 807,
    ]);
    const third = Array.from({ length: 50 }, (_, i) => Number(i % 3 === 0));
    expect(bootstrapInterval(third, { seed: 42 })).toEqual({
      low: expect.closeTo(0.22, 12),
      high: expect.closeTo(0.48, 12),
    });
  });

  it('are spread evenly over what may be drawn', () => {
    const draw = seededDraw(11);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) {
      const drawn = draw(10);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(counts).toHaveLength(10);
    // Of 10,000 that are expected, a standard deviation is 95.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('differ between neighbouring seeds, and between seeds that differ beyond 32 bits', () => {
    const first = (seed: number) =>
      Array.from(
        { length: 8 },
        (
          (draw) => () =>
            draw(1000)
        )(seededDraw(seed)),
      );
    expect(first(1)).not.toEqual(first(2));
    expect(first(1)).not.toEqual(first(2 ** 32 + 1));
    expect(first(-1)).not.toEqual(first(1));
    expect(() => seededDraw(0.5)).toThrow(RangeError);
  });
});
