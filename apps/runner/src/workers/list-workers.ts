import type { AdminWorker } from '@crucible/contracts/admin-workers';
import { WorkerReportSchema } from '@crucible/contracts/worker-report';
import type { Pool } from 'pg';
import { ALIVE_MS } from './list-live-workers.ts';

type Row = {
  id: string;
  instance: string;
  version: string;
  startedAt: Date;
  seenAt: Date;
  isolations: string[];
  report: unknown;
  silentMs: number;
};

/** One that did not end in good order is told of for an hour, so that somebody looks after it. */
const LOST_SHOWN_MS = 3_600_000;

const LIST_WORKERS = `
  SELECT id, instance, version, started_at AS "startedAt", seen_at AS "seenAt", isolations, report,
    greatest(0, extract(epoch FROM now() - seen_at))::float8 * 1000 AS "silentMs"
  FROM worker WHERE seen_at > now() - $1 * interval '1 ms'
  ORDER BY instance, id`;

/** The workers that have been heard of within the last hour; those that are silent by now are lost. */
export async function listWorkers({ pool }: { pool: Pick<Pool, 'query'> }): Promise<AdminWorker[]> {
  const { rows } = await pool.query<Row>(LIST_WORKERS, [LOST_SHOWN_MS]);
  return rows.map(({ startedAt, seenAt, report, silentMs, ...row }) => ({
    ...row,
    silentMs,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    isLost: silentMs > ALIVE_MS,
    report: WorkerReportSchema.safeParse(report).data ?? null,
  }));
}
