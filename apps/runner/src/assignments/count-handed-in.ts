import type { Db } from '@crucible/db';
import type { HandedIn } from './assignment-selection.ts';

type Row = { id: string; submissions: number; people: number };

/** How many submissions there are for assignments, and from how many people. */
export async function countHandedIn(
  { db }: { db: Pick<Db, '$queryRaw'> },
  assignmentIds: readonly string[],
): Promise<(assignmentId: string) => HandedIn> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT assignment_id AS id, count(*)::int AS submissions, count(DISTINCT person_id)::int AS people
    FROM submission WHERE assignment_id = ANY(${[...assignmentIds]}) GROUP BY assignment_id`;
  const counts = new Map(rows.map((row) => [row.id, row]));
  return (assignmentId) => ({
    submissionCount: counts.get(assignmentId)?.submissions ?? 0,
    submitterCount: counts.get(assignmentId)?.people ?? 0,
  });
}
