import type { QueueDepth } from '@crucible/contracts/admin-queue';
import type { AdminWorker } from '@crucible/contracts/admin-workers';
import type { WorkerReport } from '@crucible/contracts/worker-report';
import { expect, it } from 'vitest';
import { findAlarms } from './find-alarms.ts';

const DAY_MS = 24 * 3_600_000;

const WELL: WorkerReport = {
  ...{ failing: [], running: 0, concurrency: 4, pools: [], nodeVersion: 'v24', engineVersion: '27' },
  ...{ isBehindProxy: true, slots: [], selfTests: [] },
  isolationTests: [
    {
      level: 'standard',
      isServed: true,
      tests: [{ name: 'network', ok: true }],
      testedAt: '2026-01-01T00:00:00Z',
    },
  ],
  disk: { freeBytes: 50, totalBytes: 100 },
};

function worker(report: Partial<WorkerReport> = {}, isLost = false): AdminWorker {
  const moment = '2026-01-01T00:00:00Z';
  return {
    ...{ id: 'a', instance: 'one', version: '1', startedAt: moment, seenAt: moment, silentMs: 0, isLost },
    ...{ isolations: ['standard'], report: { ...WELL, ...report } },
  };
}

function depth(kind: QueueDepth['kind'], oldestWaitingMs: number, dead = 0): QueueDepth {
  return { kind, waiting: 1, running: 0, oldestWaitingMs, dead };
}

const QUIET = { workers: [worker()], depths: [], images: [], maxImageAgeMs: 30 * DAY_MS };
const kinds = (sources: Partial<Parameters<typeof findAlarms>[0]>) =>
  findAlarms({ ...QUIET, ...sources }).map(({ kind, severity }) => `${kind} ${severity}`);

it('has nothing to say where everything is well', () => expect(findAlarms(QUIET)).toEqual([]));

it.each<[string, Partial<Parameters<typeof findAlarms>[0]>, string[]]>([
  ['nobody is there', { workers: [] }, ['no_worker critical']],
  ['the only worker is lost', { workers: [worker({}, true)] }, ['no_worker critical', 'worker_lost warning']],
  ['only images are managed', { workers: [worker({ concurrency: 0 })] }, ['no_worker critical']],
  ['the engine is away', { workers: [worker({ failing: ['docker'] })] }, ['worker_failing critical']],
  ['the disk is short', { workers: [worker({ disk: { freeBytes: 9, totalBytes: 100 } })] }, ['disk warning']],
  ['the disk is full', { workers: [worker({ disk: { freeBytes: 2, totalBytes: 100 } })] }, ['disk critical']],
  ['the disk cannot be looked at', { workers: [worker({ disk: null })] }, []],
  ['a run waits', { depths: [depth('run', 31_000)] }, ['queue critical']],
  ['a run has just come', { depths: [depth('run', 2_000)] }, []],
  ['a submission waits', { depths: [depth('grading', 601_000)] }, ['queue warning']],
  ['an evaluation takes its time', { depths: [depth('evaluation', 7_200_000)] }, []],
  ['something was given up', { depths: [depth('mail', 0, 2)] }, ['dead_letters warning']],
  ['an image is old', { images: [{ name: 'python', ageMs: 31 * DAY_MS }] }, ['image warning']],
  ['an image is young', { images: [{ name: 'python', ageMs: 29 * DAY_MS }] }, []],
])('where %s', (_what, sources, alarms) => expect(kinds(sources)).toEqual(alarms));

it.each([
  ['standard', 'critical'],
  ['gvisor', 'warning'],
])('names what the level %s has not held', (level, severity) => {
  const tests = [{ name: 'network', ok: false }];
  const isolationTests = [{ level, isServed: false, tests, testedAt: '2026-01-01T00:00:00Z' }];
  const [alarm] = findAlarms({ ...QUIET, workers: [worker({ isolationTests })] });
  expect(alarm).toMatchObject({ kind: 'isolation', severity, message: expect.stringContaining('network') });
});
