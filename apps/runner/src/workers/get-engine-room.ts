import type { EngineRoom } from '@crucible/contracts/admin-workers';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import { listWorkers } from './list-workers.ts';

type Deps = { pool: Pick<Pool, 'query'>; clock: Clock; instance: string; version: string; startedAt: Date };
type DatabaseRow = { version: string; sizeBytes: string; connections: number; maxConnections: number };

const DESCRIBE_DATABASE = `
  SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS "sizeBytes",
    (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
    current_setting('max_connections')::int AS "maxConnections"`;

/** What the installation runs on: the process that answers, the database, and the workers, lost ones too. */
export async function getEngineRoom(deps: Deps): Promise<EngineRoom> {
  const { instance, version, startedAt, clock } = deps;
  const [workers, { rows }] = await Promise.all([
    listWorkers(deps),
    deps.pool.query<DatabaseRow>(DESCRIBE_DATABASE),
  ]);
  const [database] = rows;
  return {
    service: {
      ...{ instance, version },
      nodeVersion: process.version,
      startedAt: startedAt.toISOString(),
      uptimeMs: clock.now().getTime() - startedAt.getTime(),
    },
    database: {
      version: database?.version ?? '',
      sizeBytes: Number(database?.sizeBytes ?? 0),
      connections: database?.connections ?? 0,
      maxConnections: database?.maxConnections ?? 0,
    },
    workers,
  };
}
