import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimJobs } from './claim-jobs.ts';
import type { Claim } from './claim-jobs.ts';
import { completeJob } from './complete-job.ts';
import { deleteQueuedJob } from './delete-queued-job.ts';
import { extendLeases } from './extend-leases.ts';
import type { ClaimedJob } from './job.ts';
import { names, openQueue, until } from './queue-fixture.ts';
import type { QueueFixture } from './queue-fixture.ts';
import { createQueuePositions } from './queue-positions.ts';
import { releaseJob } from './release-job.ts';

let queue: QueueFixture;
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(() => queue.close());

const claim = (workerId: string, limit: number, options: Partial<Claim> = {}) =>
  claimJobs(queue.pool, {
    workerId,
    limit,
    leaseMs: 60_000,
    perPersonCap: 1_000,
    kinds: ['run'],
    serves: [],
    ...options,
  });
const subjects = (jobs: ClaimedJob[]) => jobs.map((job) => job.subjectId);
const only = (jobs: ClaimedJob[]): ClaimedJob => {
  const [job, ...others] = jobs;
  if (job === undefined || others.length > 0) throw new Error(`expected one job, got ${jobs.length}`);
  return job;
};

describe('what a loop takes', () => {
  it('is what it can do, and what it cannot do takes nobody’s turn', async () => {
    await queue.enqueue(['strict'], { requires: 'gvisor' });
    await queue.enqueue(['any']);
    expect(subjects(await claim('plain', 10, { perPersonCap: 1 }))).toEqual(['any']);
    expect(subjects(await claim('both', 10, { serves: ['standard', 'gvisor'] }))).toEqual(['strict']);
  });

  it('is what it is for, and each kind has a cap of its own', async () => {
    await queue.enqueue(['run-0', 'run-1']);
    await queue.enqueue(['callback-0', 'callback-1'], { kind: 'callback' });
    const cap = { perPersonCap: 1 };
    expect(subjects(await claim('sends', 10, { ...cap, kinds: ['callback'] }))).toEqual(['callback-0']);
    expect(subjects(await claim('runs', 10, cap))).toEqual(['run-0']);
    expect(subjects(await claim('runs', 10, cap))).toEqual([]);
  });
});

describe('the order', () => {
  it('serves urgent jobs first, and the older of two equal ones', async () => {
    await queue.enqueue(['evaluation'], { priority: 20 });
    await queue.enqueue(['submission'], { priority: 10 });
    await queue.enqueue(['first', 'second'], { priority: 0 });
    expect(subjects(await claim('w', 10))).toEqual(['first', 'second', 'submission', 'evaluation']);
  });

  it('lets people take turns, however many jobs one of them has', async () => {
    await queue.enqueue(names('ada-', 500), { personId: 'ada' });
    await queue.enqueue(['bob-0', 'bob-1'], { personId: 'bob' });
    expect(subjects(await claim('w', 4))).toEqual(['ada-0', 'bob-0', 'ada-1', 'bob-1']);
  });

  it('prefers who has less running, then who was served longest ago', async () => {
    await queue.enqueue(names('ada-', 3), { personId: 'ada' });
    expect(subjects(await claim('w', 2))).toEqual(['ada-0', 'ada-1']);
    await queue.enqueue(names('bob-', 3), { personId: 'bob' });
    expect(subjects(await claim('w', 1))).toEqual(['bob-0']);
    expect(subjects(await claim('w', 1))).toEqual(['bob-1']);
    // Two are running for each of them now; Bob was served last.
    expect(subjects(await claim('w', 1))).toEqual(['ada-2']);
  });

  it('gives nobody more than the cap, over all workers', async () => {
    await queue.enqueue(names('ada-', 10), { personId: 'ada' });
    const claims = await Promise.all(names('w', 4).map((worker) => claim(worker, 10, { perPersonCap: 3 })));
    expect(claims.flat()).toHaveLength(3);
    expect(await claim('w', 10, { perPersonCap: 3 })).toEqual([]);
  });

  it('tells how many come before', async () => {
    await queue.enqueue(['ada-0', 'ada-1', 'ada-2'], { personId: 'ada' });
    await queue.enqueue(['bob-0'], { personId: 'bob' });
    const position = (subjectId: string) => createQueuePositions(queue.pool).of({ kind: 'run', subjectId });
    expect(await Promise.all(['ada-0', 'bob-0', 'ada-1', 'ada-2'].map(position))).toEqual([0, 1, 2, 3]);
    await claim('w', 1);
    expect(await Promise.all(['ada-0', 'bob-0', 'ada-1', 'ada-2'].map(position))).toEqual([null, 0, 1, 2]);
  });
});

it('never gives a job to two workers', async () => {
  await queue.enqueue(names('job-', 2_000));
  const taken: string[] = [];
  const drain = async (worker: string) => {
    for (;;) {
      const jobs = await claim(worker, 7);
      if (jobs.length === 0) return;
      taken.push(...subjects(jobs));
      await Promise.all(jobs.map((job) => completeJob(queue.db, job)));
    }
  };
  await Promise.all(names('w', 6).map(drain));
  expect(taken).toHaveLength(2_000);
  expect(new Set(taken).size).toBe(2_000);
});

describe('leases', () => {
  it('hands a job on when its lease runs out, and the late worker can settle nothing', async () => {
    await queue.enqueue(['job']);
    const late = only(await claim('late', 1, { leaseMs: 50 }));
    const next: ClaimedJob[] = [];
    await until(async () => next.push(...(await claim('next', 1))) > 0);
    expect(only(next)).toMatchObject({ id: late.id, attempts: 2 });
    expect(await extendLeases(queue.pool, [late], 1_000)).toEqual([late]);
    expect(await completeJob(queue.db, late)).toBe(false);
    expect(await releaseJob(queue.db, late, { delayMs: 0, counts: true })).toBe(false);
    expect(await completeJob(queue.db, only(next))).toBe(true);
  });

  it('keeps a job whose lease is extended, even one that had run out', async () => {
    await queue.enqueue(['job']);
    const job = only(await claim('w', 1, { leaseMs: 1 }));
    expect(await extendLeases(queue.pool, [job], 60_000)).toEqual([]);
    expect(await claim('other', 1)).toEqual([]);
  });

  it('fences a claim against an earlier one of the same worker', async () => {
    await queue.enqueue(['job']);
    const first = only(await claim('w', 1));
    await releaseJob(queue.db, first, { delayMs: 0, counts: false });
    const second = only(await claim('w', 1));
    expect(second.attempts).toBe(1);
    expect(await completeJob(queue.db, first)).toBe(false);
  });
});

describe('letting go', () => {
  it('gives a job back at once without counting the attempt', async () => {
    await queue.enqueue(['job']);
    await releaseJob(queue.db, only(await claim('w', 1)), { delayMs: 0, counts: false });
    expect(only(await claim('w', 1)).attempts).toBe(1);
  });

  it('holds a failed job back for a while', async () => {
    await queue.enqueue(['job']);
    await releaseJob(queue.db, only(await claim('w', 1)), { delayMs: 60_000, counts: true });
    expect(await claim('w', 1)).toEqual([]);
    await queue.pool.query('UPDATE job SET available_at = now()');
    expect(only(await claim('w', 1)).attempts).toBe(2);
  });

  it('deletes a job that waits, and leaves one that is worked on', async () => {
    await queue.enqueue(['waiting', 'working']);
    await deleteQueuedJob(queue.db, { kind: 'run', subjectId: 'waiting' });
    expect(subjects(await claim('w', 5))).toEqual(['working']);
    expect(await deleteQueuedJob(queue.db, { kind: 'run', subjectId: 'working' })).toBe(false);
  });
});

it('takes nothing of a transaction that is rolled back', async () => {
  await queue.enqueue(['job']);
  const job = only(await claim('w', 1));
  const failing = queue.db.$transaction(async (tx) => {
    await completeJob(tx, job);
    throw new Error('no result');
  });
  await expect(failing).rejects.toThrow('no result');
  expect(await completeJob(queue.db, job)).toBe(true);
});
