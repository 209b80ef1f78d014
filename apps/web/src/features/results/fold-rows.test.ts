import { expect, it } from 'vitest';
import type { DiffRow } from './diff-outputs.ts';
import { foldRows } from './fold-rows.ts';

const times = (count: number, row: DiffRow) => Array.from({ length: count }, () => row);
const same: DiffRow = { kind: 'same', expected: [], actual: [] };
const changed: DiffRow = { kind: 'changed', expected: [], actual: [] };
const shape = (rows: DiffRow[]) =>
  foldRows(rows).rows.map((row) => (row.kind === 'folded' ? row.count : row.kind[0]));

it('keeps what is around a difference', () =>
  expect(shape([...times(9, same), changed, ...times(5, same)])).toEqual([
    7,
    ...['s', 's', 'c', 's', 's'],
    3,
  ]));

it('keeps the beginning of what is equal throughout', () =>
  expect(shape(times(9, same))).toEqual(['s', 's', 's', 's', 5]));

it('says how much comes after very many rows', () => {
  const { rows, left } = foldRows(times(1000, changed));
  expect([rows.length, left]).toEqual([400, 600]);
});
