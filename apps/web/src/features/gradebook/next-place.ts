/** A cell of the grid: row 0 has the headers, column 0 the names. */
export type Place = { row: number; column: number };

type Grid = { rows: number; columns: number; page: number };

/** Where a key leads in a grid; null for keys that lead nowhere. */
export function nextPlace(
  { row, column }: Place,
  key: string,
  { rows, columns, page, isWithControl }: Grid & { isWithControl: boolean },
): Place | null {
  const inside = (place: Place): Place => ({
    row: Math.min(rows - 1, Math.max(0, place.row)),
    column: Math.min(columns - 1, Math.max(0, place.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return inside({ row: row - 1, column });
    case 'ArrowDown':
      return inside({ row: row + 1, column });
    case 'ArrowLeft':
      return inside({ row, column: column - 1 });
    case 'ArrowRight':
      return inside({ row, column: column + 1 });
    case 'PageUp':
      return inside({ row: row - page, column });
    case 'PageDown':
      return inside({ row: row + page, column });
    case 'Home':
      return inside({ row: isWithControl ? 0 : row, column: 0 });
    case 'End':
      return inside({ row: isWithControl ? rows - 1 : row, column: columns - 1 });
    default:
      return null;
  }
}
