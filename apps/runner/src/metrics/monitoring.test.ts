import { expect, it } from 'vitest';
import type { EndedRun } from '../runs/run-metrics.ts';
import { createMetrics } from './create-metrics.ts';
import { monitoringQueries, readScrape } from './monitoring-queries-fixture.ts';

const MOMENT = '2026-01-01T00:00:00Z';
const RUN: EndedRun = {
  ...{ status: 'internal_error', language: 'python', door: 'rest', isolation: 'standard' },
  ...{ limitHit: 'cpuMs', compileMs: 1, runMs: 1, totalMs: 3 },
};
const WORKER = {
  ...{
    id: 'a',
    instance: 'one',
    version: '1',
    startedAt: MOMENT,
    seenAt: MOMENT,
    silentMs: 0,
    isLost: false,
  },
  isolations: ['standard'],
  report: {
    ...{ failing: [], running: 0, concurrency: 4, pools: [], nodeVersion: 'v24', engineVersion: '27' },
    ...{ isBehindProxy: true, slots: [], selfTests: [], disk: { freeBytes: 10, totalBytes: 40 } },
    isolationTests: [{ level: 'standard', isServed: true, tests: [], testedAt: MOMENT }],
  },
};
const POOL = {
  image: 'python',
  isolation: 'standard',
  ready: 1,
  starting: 0,
  busy: 2,
  target: 3,
  isFailing: false,
};

/** A process that has seen everything that can happen. */
async function busyScrape() {
  const metrics = createMetrics({ version: '1', instance: 'here' });
  metrics.runs.began(1);
  metrics.runs.ended(RUN);
  metrics.runs.stored(1);
  metrics.engine({ type: 'sandbox-taken', image: 'python', isWarm: true, durationMs: 1 });
  metrics.engine({ type: 'sandbox-taken', image: 'python', isWarm: false, durationMs: 1 });
  metrics.engine({ type: 'sandbox-created', durationMs: 1 });
  metrics.engine({ type: 'call-failed', operation: 'create' });
  metrics.callbacks('given_up');
  metrics.http({ method: 'GET', route: '/health', status: 200, durationMs: 1 });
  const depth = { waiting: 1, leased: 1, oldestWaitingMs: 1 };
  const { text } = await metrics.render({
    queue: async () => [
      { kind: 'run', ...depth },
      { kind: 'grading', ...depth },
    ],
    installation: async () => ({
      workers: [WORKER],
      deadLetters: new Map([['run', 1]]),
      images: [{ name: 'python', ageMs: 1 }],
      maxImageAgeMs: 1,
    }),
    engine: { pools: () => [POOL], running: () => 1 },
  });
  return readScrape(text);
}

it('has every label, and every value of one, that alerts and dashboard ask for', async () => {
  const { samples } = await busyScrape();
  const missing = monitoringQueries().filter(
    ({ metric, labels, values }) =>
      !samples.some(
        (sample) =>
          sample.metric === metric &&
          labels.every((label) => sample.labels[label] !== undefined) &&
          Object.entries(values).every(([label, value]) => sample.labels[label] === value),
      ),
  );
  expect(missing).toEqual([]);
});

it('reads what queries ask for', () => {
  const asked = monitoringQueries();
  expect(asked).toContainEqual({
    metric: 'crucible_pool_sandboxes',
    labels: ['state'],
    values: { state: 'target' },
  });
  expect(asked).toContainEqual({
    metric: 'crucible_phase_seconds',
    labels: ['phase'],
    values: { phase: 'total' },
  });
  expect(asked).toContainEqual({ metric: 'crucible_disk_bytes', labels: ['worker'], values: {} });
});
