type Standing = {
  name: string;
  points: number | null;
  /** ISO. */
  reachedAt: string | null;
  cpuMs: number | null;
  memoryBytes: number | null;
};

export type Ranked<Row> = Row & { position: number; rank: number | null };

/**
 * By points, then who was earlier, then by less CPU time, then by less memory; what is not known comes after what is. Rows
 * that are equal in all of it share a rank, and the next has as many ranks more as there are rows before it (1, 1, 3).
 * Without points there is no rank. Among equals the name decides where they stand.
 */
export function rankRows<Row extends Standing>(rows: readonly Row[]): Ranked<Row>[] {
  const sorted = rows.toSorted((a, b) => byWorth(a, b) || a.name.localeCompare(b.name, 'en'));
  const ranked: Ranked<Row>[] = [];
  for (const [index, row] of sorted.entries()) {
    const before = ranked.at(-1);
    const isEqual = before !== undefined && byWorth(before, row) === 0;
    const rank = row.points === null ? null : isEqual ? before.rank : index + 1;
    ranked.push({ ...row, position: index + 1, rank });
  }
  return ranked;
}

function byWorth(a: Standing, b: Standing): number {
  return (
    lastIfMissing(a.points, b.points, -1) ||
    lastIfMissing(timeOf(a), timeOf(b), 1) ||
    lastIfMissing(a.cpuMs, b.cpuMs, 1) ||
    lastIfMissing(a.memoryBytes, b.memoryBytes, 1)
  );
}

const timeOf = ({ reachedAt }: Standing) => (reachedAt === null ? null : Date.parse(reachedAt));

function lastIfMissing(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}
