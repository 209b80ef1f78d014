import type { DiffRow } from './diff-outputs.ts';

/** A row, or so many equal ones that are left out. */
export type FoldedRow = DiffRow | { kind: 'folded'; count: number };

const CONTEXT = 2;
/** More would make the page slow; whoever needs more compares the whole texts. */
const MAX_ROWS = 400;

/** Leaves out what is equal and far from any difference, and what comes after very many rows. */
export function foldRows(rows: readonly DiffRow[]): { rows: FoldedRow[]; left: number } {
  const near = new Set<number>();
  for (const [index, { kind }] of rows.entries()) {
    if (kind === 'same') continue;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  }
  if (near.size === 0) for (let at = 0; at < CONTEXT * 2; at += 1) near.add(at);
  const folded: FoldedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (folded.length >= MAX_ROWS) return { rows: folded, left: rows.length - index };
    const last = folded.at(-1);
    if (near.has(index)) folded.push(row);
    else if (last?.kind === 'folded') last.count += 1;
    else folded.push({ kind: 'folded', count: 1 });
  }
  return { rows: folded, left: 0 };
}
