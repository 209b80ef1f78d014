import type { QuotaUsage } from '@crucible/contracts/person-detail';
import type { DbTransaction } from '@crucible/db';

type Reader = Pick<DbTransaction, '$queryRaw'>;

/** What somebody has used up of each quota, as it is counted when they begin a run. */
export async function measureUsage(tx: Reader, personId: string): Promise<QuotaUsage> {
  return {
    runsPerHour: await countRunsThisHour(tx, personId),
    cpuSecondsPerDay: await sumCpuSecondsToday(tx, personId),
    storageBytes: await sumStorageBytes(tx, personId),
  };
}

/** The audit trail counts what was begun, because nobody can take a run out of it. */
async function countRunsThisHour(tx: Reader, personId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM audit_event
    WHERE person_id = ${personId} AND at > now() - interval '1 hour' AND action = 'run.created'`;
  return rows[0]?.count ?? 0;
}

/** CPU seconds of the runs that have ended on this day of UTC. */
export async function sumCpuSecondsToday(tx: Reader, personId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ seconds: number }[]>`
    SELECT coalesce(sum((usage->>'cpuMs')::float8), 0)::float8 / 1000 AS seconds FROM audit_event
    WHERE person_id = ${personId} AND action = 'run.finished'
      AND at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;
  return rows[0]?.seconds ?? 0;
}

/** Bytes, as the database keeps them, of somebody's runs with their output and artifacts, snippets and submissions. */
export async function sumStorageBytes(tx: Reader, personId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ bytes: number }[]>`
    SELECT (
      (SELECT coalesce(sum(pg_column_size(files) + pg_column_size(stdin)
          + least(output_bytes, (limits->>'outputBytes')::bigint)), 0)
        FROM run WHERE person_id = ${personId})
      + (SELECT coalesce(sum(artifact.size_bytes), 0)
        FROM run JOIN run_artifact AS artifact ON artifact.run_id = run.id WHERE run.person_id = ${personId})
      + (SELECT coalesce(sum(pg_column_size(files) + pg_column_size(stdin)), 0)
        FROM snippet WHERE person_id = ${personId})
      + (SELECT coalesce(sum(pg_column_size(files)), 0) FROM submission WHERE person_id = ${personId})
    )::float8 AS bytes`;
  return rows[0]?.bytes ?? 0;
}
