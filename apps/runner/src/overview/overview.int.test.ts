import type { Overview, OverviewRange } from '@crucible/contracts/overview';
import type { Prisma } from '@crucible/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { read } from '../api/asking-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { newId } from '../lib/ids.ts';
import { until } from '../queue/queue-fixture.ts';

let api: TestApi;
let admin: SignedInVisitor;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

beforeAll(async () => {
  api = await startTestApi();
  admin = await signedIn(api, { role: 'admin' });
});
afterAll(() => api.stop());

const overview = (range: OverviewRange) => read<Overview>(admin, 'overview.get', { range });

/** A run that ended `agoMs` ago: it waited 10 ms for a worker, 30 ms for its first output, and took 100 ms. */
async function addRun(agoMs: number, more: Partial<Prisma.RunUncheckedCreateInput> = {}): Promise<void> {
  const createdAtMs = Date.now() - agoMs - 100;
  const after = (ms: number) => new Date(createdAtMs + ms);
  await api.db.run.create({
    data: {
      ...{ id: newId(), personId: admin.personId, language: 'python', languageVersion: '3', title: '' },
      ...{ files: [], limits: {}, stdin: Buffer.from(''), interactive: false },
      ...{ imageName: 'python', imageDigest: 'sha256:0', status: 'completed', isWarm: true },
      ...{ createdAt: after(0), startedAt: after(10), firstOutputAt: after(30), finishedAt: after(100) },
      ...more,
    },
  });
}

it('counts runs by how they ended, in the part of the range in which they did', async () => {
  await addRun(MINUTE_MS);
  await addRun(2 * MINUTE_MS, { status: 'nonzero_exit', language: 'c', isWarm: false });
  await addRun(2 * MINUTE_MS, { status: 'time_limit' });
  await addRun(5 * MINUTE_MS, { status: 'internal_error', internalCause: 'no space left', isWarm: null });
  await addRun(3 * DAY_MS, { language: 'c', isWarm: false });
  const hour = await overview('hour');
  expect(hour.total).toMatchObject({
    runs: 4,
    completed: 1,
    faulty: 1,
    limited: 1,
    failed: 1,
    warm: 2,
    cold: 1,
  });
  expect(hour.buckets).toHaveLength(60);
  expect(hour.buckets.reduce((sum, { runs }) => sum + runs, 0)).toBe(4);
  const used = hour.buckets.filter(({ runs }) => runs > 0);
  expect(used.map(({ runs, limited, failed }) => [runs, limited, failed])).toEqual([
    [1, 0, 1],
    [2, 1, 0],
    [1, 0, 0],
  ]);
  expect(hour.languages).toEqual([
    { language: 'python', runs: 3, failed: 1 },
    { language: 'c', runs: 1, failed: 0 },
  ]);
  expect((await overview('week')).total).toMatchObject({ runs: 5, cold: 2 });
  expect(hour.failures).toMatchObject([{ language: 'python', cause: 'no space left' }]);
});

it('measures from the request on, and leaves out what failed', async () => {
  const { total, buckets } = await overview('hour');
  expect(total.queued?.p50).toBeCloseTo(10, 3);
  expect(total.firstOutput?.p99).toBeCloseTo(30, 3);
  expect(total.total?.p95).toBeCloseTo(100, 3);
  const failed = buckets.find((bucket) => bucket.failed === 1);
  expect(failed?.total).toBeNull();
});

it('says what somebody should look after', async () => {
  await until(async () => (await overview('hour')).now.workers === 1);
  const { alarms, now } = await overview('hour');
  expect(alarms).toContainEqual(expect.objectContaining({ kind: 'dead_letters', severity: 'warning' }));
  expect(now).toMatchObject({ waiting: 0, running: 0 });
});
