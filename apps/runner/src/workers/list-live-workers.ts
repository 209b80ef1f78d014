import { WorkerReportSchema } from '@crucible/contracts/worker-report';
import type { WorkerReport } from '@crucible/contracts/worker-report';
import type { Pool } from 'pg';

export type LiveWorker = {
  id: string;
  instance: string;
  version: string;
  startedAt: Date;
  seenAt: Date;
  isolations: string[];
  /** Null when it was written by a version that describes itself differently. */
  report: WorkerReport | null;
};

/** Several heartbeats: one that is late does not make a worker disappear. */
export const ALIVE_MS = 10_000;

/** By the clock of the database, which all processes share. */
const LIST_LIVE_WORKERS = `
  SELECT id, instance, version, started_at AS "startedAt", seen_at AS "seenAt", isolations, report
  FROM worker WHERE seen_at > now() - $1 * interval '1 ms'
  ORDER BY instance, id`;

/** The workers that have been heard of within the last ten seconds, in whatever process or machine. */
export async function listLiveWorkers({ pool }: { pool: Pick<Pool, 'query'> }): Promise<LiveWorker[]> {
  const { rows } = await pool.query<LiveWorker & { report: unknown }>(LIST_LIVE_WORKERS, [ALIVE_MS]);
  return rows.map((row) => ({ ...row, report: WorkerReportSchema.safeParse(row.report).data ?? null }));
}
