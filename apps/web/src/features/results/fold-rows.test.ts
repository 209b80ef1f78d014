import { expect, it } from 'vitest';
import type { DiffRow } from './diff-outputs.ts';
import { foldRows } from './fold-rows.ts';

const same: DiffRow = { kind: 'same', expected: [], actual: [] };
const changed: DiffRow = { kind: 'changed', expected: [], actual: [] };
const shape = (rows: DiffRow[]) =>
  foldRows(rows).rows.map((row) => (row.kind === 'folded' ? row.count : row.kind[0]));

it('keeps what is around a difference', () =>
  expect(shape([...Array(9).fill(same), changed, ...Array(5).fill(same)])).toEqual([
    7,
    ...['s', 's', 'c', 's', 's'],
    3,
  ]));

it('keeps the beginning of what is equal throughout', () =>
  expect(shape(Array(9).fill(same))).toEqual(['s', 's', 's', 's', 5]));

it('says how much comes after very many rows', () => {
  const { rows, left } = foldRows(Array(1000).fill(changed));
  expect([rows.length, left]).toEqual([400, 600]);
});
