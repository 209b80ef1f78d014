import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { Pool } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WorkerDescription } from './announce-worker.ts';
import { forgetLostWorkers } from './forget-lost-workers.ts';
import { listLiveWorkers } from './list-live-workers.ts';
import { listWorkers } from './list-workers.ts';
import { createWorkerHeartbeat } from './worker-heartbeat.ts';

const log = pino({ level: 'silent' });
const REPORT: WorkerDescription['report'] = {
  failing: [],
  running: 2,
  concurrency: 16,
  pools: [
    { image: 'python', isolation: 'standard', ready: 1, starting: 0, busy: 2, target: 1, isFailing: false },
  ],
  nodeVersion: 'v24.0.0',
  engineVersion: '20.10.24',
  isBehindProxy: true,
  slots: [{ kind: 'run', running: 2, concurrency: 16 }],
  isolationTests: [],
  selfTests: [],
  disk: { freeBytes: 1_000, totalBytes: 4_000 },
};

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

function startWorker(processId: string, describe: () => WorkerDescription) {
  const heartbeat = createWorkerHeartbeat(
    { pool, log },
    {
      processId,
      instance: `machine-${processId}`,
      version: '1.2.3',
      intervalMs: 20,
      describe: async () => describe(),
    },
  );
  heartbeat.start();
  return heartbeat;
}

it('lists workers as they last described themselves, until they end', async () => {
  let running = 0;
  const first = startWorker('a', () => ({
    isolations: ['standard', 'gvisor'],
    report: { ...REPORT, running },
  }));
  const second = startWorker('b', () => ({ isolations: ['standard'], report: REPORT }));
  await vi.waitFor(async () => expect(await listLiveWorkers({ pool })).toHaveLength(2));
  running = 7;
  await vi.waitFor(async () =>
    expect(await listLiveWorkers({ pool })).toMatchObject([
      {
        id: 'a',
        instance: 'machine-a',
        version: '1.2.3',
        isolations: ['standard', 'gvisor'],
        report: { running: 7 },
      },
      { id: 'b', isolations: ['standard'], report: { running: 2 } },
    ]),
  );
  expect(await listWorkers({ pool })).toMatchObject([
    { id: 'a', isLost: false, report: { disk: { freeBytes: 1_000, totalBytes: 4_000 } } },
    { id: 'b', isLost: false },
  ]);
  await first.stop();
  expect(await listLiveWorkers({ pool })).toMatchObject([{ id: 'b' }]);
  await second.stop();
  expect(await listLiveWorkers({ pool })).toEqual([]);
});

it('does not list a worker that is no longer heard of, and forgets it later', async () => {
  await pool.query(
    `INSERT INTO worker (id, instance, version, started_at, seen_at, isolations, report)
     VALUES ('killed', 'x', '1', now(), now() - interval '1 minute', '{standard}', '{}')`,
  );
  expect(await listLiveWorkers({ pool })).toEqual([]);
  expect(await listWorkers({ pool })).toMatchObject([{ id: 'killed', isLost: true, report: null }]);
  expect(await forgetLostWorkers({ pool }, 120_000)).toBe(0);
  expect(await forgetLostWorkers({ pool }, 30_000)).toBe(1);
  expect((await pool.query('SELECT 1 FROM worker')).rowCount).toBe(0);
});

it('is heard again after the database was away', async () => {
  const heartbeat = startWorker('a', () => ({ isolations: ['standard'], report: REPORT }));
  await vi.waitFor(async () => expect(await listLiveWorkers({ pool })).toHaveLength(1));
  await pool.query('ALTER TABLE worker RENAME TO away');
  await vi.waitFor(async () => expect(listLiveWorkers({ pool })).rejects.toThrow(/does not exist/));
  await pool.query('DELETE FROM away');
  await pool.query('ALTER TABLE away RENAME TO worker');
  await vi.waitFor(async () => expect(await listLiveWorkers({ pool })).toHaveLength(1));
  await heartbeat.stop();
});
