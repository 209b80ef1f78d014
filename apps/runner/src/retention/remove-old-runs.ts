import type { Queryable } from '../queue/job.ts';

/** Output and artifacts go with a run: few at a time, so that nobody waits for a long transaction. */
const BATCH = 500;

/** A run that has not ended stays, however old it is. */
const REMOVE_OLD_RUNS = `
  DELETE FROM run WHERE id IN (
    SELECT id FROM run
    WHERE finished_at IS NOT NULL AND created_at < now() - $1 * interval '1 day'
    ORDER BY created_at LIMIT ${BATCH}
  )`;

/** Removes runs that are older than `days`, with all that belongs to them; resolves with how many. */
export async function removeOldRuns(client: Queryable, days: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await client.query(REMOVE_OLD_RUNS, [days]);
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}
