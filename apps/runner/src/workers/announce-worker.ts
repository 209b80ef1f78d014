import type { WorkerReport } from '@crucible/contracts/worker-report';
import type { Pool } from 'pg';

/** Who a worker is: the same for as long as its process lives. */
export type WorkerIdentity = {
  /** Different for every start of every process. */
  processId: string;
  /** The name that people know it by: machine and process. */
  instance: string;
  /** Of the product. */
  version: string;
};

export type WorkerDescription = { isolations: readonly string[]; report: WorkerReport };

const ANNOUNCE_WORKER = `
  INSERT INTO worker (id, instance, version, started_at, seen_at, isolations, report)
  VALUES ($1, $2, $3, now(), now(), $4, $5)
  ON CONFLICT (id) DO UPDATE
  SET seen_at = excluded.seen_at, isolations = excluded.isolations, report = excluded.report`;

/** Tells the other processes that this worker is there, and how it is. */
export async function announceWorker(
  { pool }: { pool: Pick<Pool, 'query'> },
  { processId, instance, version }: WorkerIdentity,
  { isolations, report }: WorkerDescription,
): Promise<void> {
  await pool.query({
    name: 'announce-worker',
    text: ANNOUNCE_WORKER,
    values: [processId, instance, version, isolations, JSON.stringify(report)],
  });
}
