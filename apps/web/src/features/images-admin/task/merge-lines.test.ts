import { describe, expect, it } from 'vitest';
import { mergeLines } from './merge-lines.ts';

const lines = (...positions: number[]) =>
  positions.map((position) => ({ position, at: '2026-05-12T10:00:00.000Z', text: `line ${position}` }));

describe('mergeLines', () => {
  it.each([
    { known: [], arrived: [1, 2], log: [1, 2] },
    { known: [1, 2], arrived: [2, 3], log: [1, 2, 3] },
    { known: [1, 2], arrived: [1, 2], log: [1, 2] },
    { known: [1], arrived: [3, 4], log: [1] },
    { known: [1], arrived: [2, 4], log: [1, 2] },
  ])('$arrived after $known is $log', ({ known, arrived, log }) =>
    expect(mergeLines(lines(...known), lines(...arrived)).map(({ position }) => position)).toEqual(log),
  );

  it('is the same log when nothing is new', () => {
    const known = lines(1, 2);
    expect(mergeLines(known, lines(2))).toBe(known);
  });
});
