import type { Pool } from 'pg';

/** Takes a worker off the list at once, for one that ends in good order. */
export async function removeWorker(
  { pool }: { pool: Pick<Pool, 'query'> },
  processId: string,
): Promise<void> {
  await pool.query('DELETE FROM worker WHERE id = $1', [processId]);
}
