import type { Queryable } from './job.ts';

const FORGET_OLD_TURNS = `DELETE FROM queue_turn WHERE served_at < now() - $1 * interval '1 ms'`;

/** Whoever was served longer ago than `ageMs` counts as never served, which gives the same order. */
export async function forgetOldTurns(pool: Queryable, ageMs: number): Promise<void> {
  await pool.query(FORGET_OLD_TURNS, [ageMs]);
}
