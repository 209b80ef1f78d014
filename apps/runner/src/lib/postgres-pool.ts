import { Pool } from 'pg';
import type { Logger } from './logger.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** Connections to the database, shared by everything in the process. One that breaks while idle is only logged. */
export function createPostgresPool({ url, max, log }: { url: string; max: number; log: Logger }): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'));
  return pool;
}
