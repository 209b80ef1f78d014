import { expect, it } from 'vitest';
import { nextMapCell } from './next-map-cell.ts';

const SIZE = { rows: 3, columns: 5 };

it.each([
  ['ArrowLeft', { row: 1, column: 2 }, { row: 1, column: 1 }],
  ['ArrowLeft', { row: 1, column: 0 }, { row: 1, column: 0 }],
  ['ArrowRight', { row: 1, column: 4 }, { row: 1, column: 4 }],
  ['ArrowUp', { row: 0, column: 2 }, { row: 0, column: 2 }],
  ['ArrowDown', { row: 1, column: 2 }, { row: 2, column: 2 }],
  ['ArrowDown', { row: 2, column: 2 }, { row: 2, column: 2 }],
  ['Home', { row: 1, column: 3 }, { row: 1, column: 0 }],
  ['End', { row: 1, column: 3 }, { row: 1, column: 4 }],
  ['a', { row: 1, column: 3 }, null],
])('%s from %j', (key, from, to) => expect(nextMapCell(key, from, SIZE)).toEqual(to));
