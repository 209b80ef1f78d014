import type { PoolStatus } from '@crucible/contracts/service-health';
import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { QueueDepth } from '../queue/measure-queue.ts';
import { createInstallationMetrics } from './installation-metrics.ts';
import type { InstallationState } from './installation-metrics.ts';

/** What is asked at the moment of a scrape. */
export type StateSources = {
  queue: () => Promise<QueueDepth[]>;
  installation: () => Promise<InstallationState>;
  /** Null in a process that executes nothing. */
  engine: { pools: () => PoolStatus[]; running: () => number } | null;
};

/**
 * The state of queue, workers and pools; returns how to bring it up to date. Never rejects: a database that cannot be asked
 * leaves its metrics empty, and is counted.
 */
export function createStateMetrics(register: Registry): (sources: StateSources) => Promise<void> {
  const showQueue = createQueueMetrics(register);
  const showEngine = createEngineState(register);
  const showInstallation = createInstallationMetrics(register);
  const failures = new Counter({
    name: 'crucible_scrape_errors_total',
    help: 'Scrapes in which the database could not be asked.',
    registers: [register],
  });
  return async ({ queue, installation, engine }) => {
    if (engine !== null) showEngine(engine);
    const state = await Promise.all([queue(), installation()]).catch(() => {
      failures.inc();
      return null;
    });
    showQueue(state?.[0] ?? []);
    showInstallation(state?.[1] ?? null);
  };
}

function createQueueMetrics(register: Registry) {
  const jobs = new Gauge({
    name: 'crucible_queue_jobs',
    help: 'Jobs of the whole installation: waiting, and leased by a worker.',
    labelNames: ['kind', 'state'],
    registers: [register],
  });
  const oldest = new Gauge({
    name: 'crucible_queue_oldest_waiting_seconds',
    help: 'How long the job that has waited longest has been waiting; 0 when none waits.',
    labelNames: ['kind'],
    registers: [register],
  });
  return (depths: QueueDepth[]) => {
    jobs.reset();
    oldest.reset();
    for (const { kind, waiting, leased, oldestWaitingMs } of depths) {
      jobs.set({ kind, state: 'waiting' }, waiting);
      jobs.set({ kind, state: 'leased' }, leased);
      oldest.set({ kind }, (oldestWaitingMs ?? 0) / 1000);
    }
  };
}

function createEngineState(register: Registry) {
  const sandboxes = new Gauge({
    name: 'crucible_pool_sandboxes',
    help: 'Sandboxes of this worker: ready, starting, busy; target is how many should be ready.',
    labelNames: ['image', 'isolation', 'state'],
    registers: [register],
  });
  const running = new Gauge({
    name: 'crucible_runs_running',
    help: 'Runs that this process executes now.',
    registers: [register],
  });
  return (engine: NonNullable<StateSources['engine']>) => {
    running.set(engine.running());
    sandboxes.reset();
    for (const { image, isolation, ...counts } of engine.pools()) {
      for (const state of ['ready', 'starting', 'busy', 'target'] as const) {
        // Kinds that differ only in their limits share a line.
        sandboxes.inc({ image, isolation, state }, counts[state]);
      }
    }
  };
}
