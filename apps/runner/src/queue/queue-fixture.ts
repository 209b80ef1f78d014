import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { Client } from 'pg';
import type { Pool } from 'pg';
import { createLogger } from '../lib/logger.ts';
import type { Logger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { enqueueJob } from './enqueue-job.ts';
import type { JobKind } from './job.ts';

export type QueueFixture = {
  url: string;
  pool: Pool;
  db: Db;
  log: Logger;
  /** Adds jobs with these subject ids, in this order. */
  enqueue(
    subjectIds: string[],
    job?: { personId?: string; priority?: number; maxAttempts?: number; requires?: string; kind?: JobKind },
  ): Promise<void>;
  listener(): Promise<PostgresListener>;
  close(): Promise<void>;
};

/** A queue on a database of its own. */
export async function openQueue(): Promise<QueueFixture> {
  const { url, drop } = await createTestDatabase();
  const log = createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent');
  const pool = createPostgresPool({ url, max: 20, log });
  const db = createDb(pool);
  const listeners: PostgresListener[] = [];
  return {
    url,
    pool,
    db,
    log,
    enqueue: async (subjectIds, job = {}) => {
      await db.$transaction(
        async (tx) => {
          for (const subjectId of subjectIds) {
            const { kind = 'run', personId = 'ada', priority = 0, requires, maxAttempts = 3 } = job;
            await enqueueJob(tx, {
              kind,
              subjectId,
              personId,
              priority,
              maxAttempts,
              ...(requires && { requires }),
            });
          }
        },
        { timeout: 60_000 },
      );
    },
    listener: async () => {
      const listener = createPostgresListener({ url, log });
      listeners.push(listener);
      await listener.start();
      return listener;
    },
    close: async () => {
      await Promise.all(listeners.map((listener) => listener.stop()));
      await db.$disconnect();
      await pool.end();
      await drop();
    },
  };
}

/** Polls until `holds` does; the test's own timeout is the limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

export function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

/** Breaks every connection to the database and lets nobody in until `meanwhile` is over, as a restart of the server does. */
export async function withoutDatabase(url: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await meanwhile();
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} ALLOW_CONNECTIONS true`);
  await client.end();
}
