import { Pool } from 'pg';
import type { Logger } from './logger.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A new connection costs more than a whole request: a person who presses Run after a while should not wait for one. */
const IDLE_TIMEOUT_MS = 10 * 60_000;

export type PoolSettings = {
  url: string;
  max: number;
  log: Logger;
  /**
   * False for work that may be forgotten if the database's machine loses power in the same instant: claims, leases and
   * live output. It then doesn't wait for the disk; what is stored durably later makes it durable too.
   */
  isDurable?: boolean;
};

/** Connections to the database, shared by everything in the process. One that breaks while idle is only logged. */
export function createPostgresPool({ url, max, log, isDurable = true }: PoolSettings): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    ...(isDurable ? {} : { options: '-c synchronous_commit=off' }),
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'));
  return pool;
}
