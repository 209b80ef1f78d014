import { expect, it } from 'vitest';
import { nextPlace } from './next-place.ts';

const GRID = { rows: 100, columns: 5, page: 10, isWithControl: false };

it.each([
  ['ArrowUp', { row: 0, column: 2 }, { row: 0, column: 2 }],
  ['ArrowDown', { row: 98, column: 2 }, { row: 99, column: 2 }],
  ['ArrowDown', { row: 99, column: 2 }, { row: 99, column: 2 }],
  ['ArrowLeft', { row: 5, column: 0 }, { row: 5, column: 0 }],
  ['ArrowRight', { row: 5, column: 3 }, { row: 5, column: 4 }],
  ['PageDown', { row: 5, column: 3 }, { row: 15, column: 3 }],
  ['PageUp', { row: 5, column: 3 }, { row: 0, column: 3 }],
  ['Home', { row: 5, column: 3 }, { row: 5, column: 0 }],
  ['End', { row: 5, column: 3 }, { row: 5, column: 4 }],
  ['a', { row: 5, column: 3 }, null],
])('%s leads from %j to %j', (key, from, to) => {
  expect(nextPlace(from, key, GRID)).toEqual(to);
});

it('goes to the corners with control', () => {
  expect(nextPlace({ row: 5, column: 3 }, 'Home', { ...GRID, isWithControl: true })).toEqual({
    row: 0,
    column: 0,
  });
  expect(nextPlace({ row: 5, column: 3 }, 'End', { ...GRID, isWithControl: true })).toEqual({
    row: 99,
    column: 4,
  });
});
