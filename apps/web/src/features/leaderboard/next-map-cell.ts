export type MapCell = { row: number; column: number };

/** Where a key leads within the map; null for keys that mean nothing there. It never leaves the map. */
export function nextMapCell(
  key: string,
  at: MapCell,
  size: { rows: number; columns: number },
): MapCell | null {
  const lastColumn = size.columns - 1;
  const within = (value: number, last: number) => Math.min(last, Math.max(0, value));
  switch (key) {
    case 'ArrowLeft':
      return { ...at, column: within(at.column - 1, lastColumn) };
    case 'ArrowRight':
      return { ...at, column: within(at.column + 1, lastColumn) };
    case 'ArrowUp':
      return { ...at, row: within(at.row - 1, size.rows - 1) };
    case 'ArrowDown':
      return { ...at, row: within(at.row + 1, size.rows - 1) };
    case 'Home':
      return { ...at, column: 0 };
    case 'End':
      return { ...at, column: lastColumn };
    default:
      return null;
  }
}
