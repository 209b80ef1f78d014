import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeJob } from './complete-job.ts';
import type { ClaimedJob } from './job.ts';
import { JobAborted } from './job-aborted.ts';
import { names, openQueue, until, withoutDatabase } from './queue-fixture.ts';
import type { QueueFixture } from './queue-fixture.ts';
import { releaseJob } from './release-job.ts';
import { createWorkerLoop } from './worker-loop.ts';
import type { JobHandler, WorkerLoop, WorkerOptions } from './worker-loop.ts';

let queue: QueueFixture;
let workers: WorkerLoop[];
beforeEach(async () => {
  queue = await openQueue();
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop(0)));
  await queue.close();
});

async function startWorker(handler: JobHandler, options: Partial<WorkerOptions> = {}): Promise<WorkerLoop> {
  const worker = createWorkerLoop(
    { pool: queue.pool, db: queue.db, listener: await queue.listener(), log: queue.log },
    {
      workerId: `w${workers.length}`,
      concurrency: 4,
      perPersonCap: 1_000,
      handler,
      onExhausted: complete,
      ...options,
    },
  );
  workers.push(worker);
  worker.start();
  return worker;
}

const complete: JobHandler = async (job) => {
  await completeJob(queue.db, job);
};
const countJobs = () => queue.db.job.count();
const isEmpty = async () => (await countJobs()) === 0;

/** Works until it is aborted, then gives the job back as the runner does. */
const workUntilAborted: JobHandler = async (job, { signal }) => {
  if (!signal.aborted) await once(signal, 'abort');
  await releaseJob(queue.db, job, { delayMs: 0, counts: false });
};

it('works off everything, on no more jobs at once than it has slots', async () => {
  let working = 0;
  let most = 0;
  await startWorker(async (job, control) => {
    most = Math.max(most, ++working);
    await sleep(2);
    await complete(job, control);
    working -= 1;
  });
  await queue.enqueue(names('job-', 60));
  await until(isEmpty);
  expect(most).toBe(4);
});

it('claims as soon as the job is committed', async () => {
  const claimedAt = new Map<string, number>();
  await startWorker(async (job, control) => {
    claimedAt.set(job.subjectId, performance.now());
    await complete(job, control);
  });
  const latenciesMs: number[] = [];
  for (const name of names('job-', 100)) {
    await queue.enqueue([name]);
    const committedAt = performance.now();
    await until(isEmpty);
    latenciesMs.push((claimedAt.get(name) ?? Number.POSITIVE_INFINITY) - committedAt);
  }
  latenciesMs.sort((a, b) => a - b);
  const p50 = latenciesMs[50]?.toFixed(1);
  const p95 = latenciesMs[95]?.toFixed(1);
  process.stdout.write(`commit to handler: p50 ${p50} ms, p95 ${p95} ms\n`);
  expect(latenciesMs.every(Number.isFinite)).toBe(true);
});

it('takes over the jobs of a worker that was killed', async () => {
  await queue.enqueue(names('job-', 5));
  const child = spawn(
    process.execPath,
    [new URL('./worker-fixture.ts', import.meta.url).pathname, queue.url],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const begun: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) if (begun.push(line) === 5) break;
  child.kill('SIGKILL');
  await once(child, 'exit');

  const taken: ClaimedJob[] = [];
  await startWorker(
    async (job, control) => {
      taken.push(job);
      await complete(job, control);
    },
    { concurrency: 5 },
  );
  await until(isEmpty);
  expect(taken.map((job) => job.subjectId).toSorted()).toEqual(begun.toSorted());
  expect(taken.every((job) => job.attempts === 2)).toBe(true);
}, 20_000);

it('aborts a job that somebody else has taken, and keeps the others', async () => {
  const reasons: unknown[] = [];
  const kept: boolean[] = [];
  await startWorker(
    async (job, control) => {
      if (job.subjectId === 'stolen') {
        await once(control.signal, 'abort');
        reasons.push(control.signal.reason, control.stillOurs());
        return;
      }
      await until(() => reasons.length > 0);
      kept.push(control.stillOurs());
      await complete(job, control);
    },
    { heartbeatMs: 20 },
  );
  await queue.enqueue(['stolen', 'kept']);
  await until(() => workers[0]?.running() === 2);
  await queue.pool.query(`UPDATE job SET fence = fence + 1, locked_by = 'thief' WHERE subject_id = 'stolen'`);
  await until(async () => (await countJobs()) === 1);
  expect(reasons).toEqual([new JobAborted('lease-lost'), false]);
  expect(kept).toEqual([true]);
});

describe('failing', () => {
  it('tries again when the handler throws, and hands the job to onExhausted in the end', async () => {
    const attempts: number[] = [];
    const exhausted: ClaimedJob[] = [];
    await startWorker(
      async (job) => {
        attempts.push(job.attempts);
        await queue.pool.query('SELECT 1');
        throw new Error('the handler is broken');
      },
      {
        pollMs: 20,
        onExhausted: async (job, control) => {
          exhausted.push(job);
          await complete(job, control);
        },
      },
    );
    await queue.enqueue(['job'], { maxAttempts: 2 });
    await until(async () => {
      await queue.pool.query('UPDATE job SET available_at = now() WHERE locked_by IS NULL');
      return isEmpty();
    });
    expect(attempts).toEqual([1, 2]);
    expect(exhausted).toMatchObject([{ subjectId: 'job', attempts: 3 }]);
  });
});

describe('stopping', () => {
  it('lets jobs end that can', async () => {
    const worker = await startWorker(async (job, control) => {
      await sleep(100);
      await complete(job, control);
    });
    await queue.enqueue(['job']);
    await until(() => worker.running() === 1);
    await worker.stop(10_000);
    expect(await countJobs()).toBe(0);
  });

  it('gives back the jobs that do not end, and claims no more', async () => {
    const worker = await startWorker(workUntilAborted);
    await queue.enqueue(names('job-', 10));
    await until(() => worker.running() === 4);
    await worker.stop(0);
    expect(worker.running()).toBe(0);
    expect(await queue.db.job.findMany({ select: { attempts: true, lockedBy: true } })).toEqual(
      names('', 10).map(() => ({ attempts: 0, lockedBy: null })),
    );
  });
});

it('comes back when the database does', async () => {
  const done: string[] = [];
  await startWorker(async (job, control) => {
    await complete(job, control);
    done.push(job.subjectId);
  });
  await queue.enqueue(['before']);
  await until(() => done.length === 1);

  await withoutDatabase(queue.url, () => sleep(1_500));
  await queue.enqueue(['after']);
  await until(() => done.length === 2);
  expect(done).toEqual(['before', 'after']);
}, 20_000);
