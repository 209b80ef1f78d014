import { describe, expect, it } from 'vitest';
import { compareValues } from './compare-values.ts';

describe('compareValues', () => {
  it.each([
    [1, 2, -1],
    [10, 9, 1],
    [3, 3, 0],
    ['b', 'a', 1],
    ['Anna', 'anna', 0],
    ['student10', 'student9', 1],
    [5, 'a', -1],
    ['a', 5, 1],
  ])('%j and %j', (a, b, order) => expect(Math.sign(compareValues(a, b))).toBe(order));
});
