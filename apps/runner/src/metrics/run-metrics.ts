import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import type { RunMetrics } from '../runs/run-metrics.ts';
import type { ObservePhase } from './phase-metrics.ts';

const TIMEOUTS = new Map([
  ['wallMs', 'wall'],
  ['cpuMs', 'cpu'],
]);

/** Counts runs by what became of them. */
export function createRunMetrics(register: Registry, observePhase: ObservePhase): RunMetrics {
  const runs = new Counter({
    name: 'crucible_runs_total',
    help: 'Runs that have ended.',
    labelNames: ['status', 'language', 'door', 'isolation'],
    registers: [register],
  });
  const timeouts = new Counter({
    name: 'crucible_timeouts_total',
    help: 'Runs that were stopped because their time was up, by which time: wall or cpu.',
    labelNames: ['time'],
    registers: [register],
  });

  return {
    began: (queuedMs) => observePhase('queued', queuedMs),
    stored: (durationMs) => observePhase('stored', durationMs),
    ended({ status, language, door, isolation, limitHit, compileMs, runMs, totalMs }) {
      runs.inc({ status, language, door, isolation: isolation ?? 'none' });
      const time = limitHit === null ? undefined : TIMEOUTS.get(limitHit);
      if (time !== undefined) timeouts.inc({ time });
      if (compileMs !== null) observePhase('compile', compileMs);
      if (runMs !== null) observePhase('run', runMs);
      observePhase('total', totalMs);
    },
  };
}
