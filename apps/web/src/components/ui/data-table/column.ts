import type { ReactNode } from 'react';
import type { SortValue } from './compare-values.ts';

/** A column of a `DataTable`. */
export type Column<Row> = {
  id: string;
  /** What it is called; also what screen readers and the sort button say. */
  header: string;
  /** Hides the header from sight, as over a column of buttons. */
  hidesHeader?: boolean;
  cell: (row: Row) => ReactNode;
  /** By what rows are sorted; without it they cannot be by this column. Nothing known (null) comes last. */
  sortBy?: (row: Row) => SortValue;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
  /** The column that says which row it is: its cells are read before the others of their row. */
  namesRow?: boolean;
  /** Left out at phone width. */
  wideOnly?: boolean;
};
