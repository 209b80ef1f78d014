import { createDb } from '@crucible/db';
import { createLogger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { createWorkerLoop } from './worker-loop.ts';

// A worker in a process of its own that takes jobs and never finishes one: node worker-fixture.ts <url>
const url = process.argv[2] ?? '';
const log = createLogger('silent');
const pool = createPostgresPool({ url, max: 4, log });
const listener = createPostgresListener({ url, log });
const worker = createWorkerLoop(
  { pool, db: createDb(pool), listener, log },
  {
    workerId: `child-${process.pid}`,
    concurrency: 5,
    perPersonCap: 100,
    handler: async (job) => {
      process.stdout.write(`${job.subjectId}\n`);
      await new Promise(() => {});
    },
    onExhausted: async () => {},
  },
);
await listener.start();
worker.start();
