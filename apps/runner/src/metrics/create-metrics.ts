import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { CountCallback } from '../callbacks/deliver-callback.ts';
import type { TellEngineNews } from '../executor/engine-news.ts';
import type { RunMetrics } from '../runs/run-metrics.ts';
import { createCallbackMetrics } from './callback-metrics.ts';
import { createEngineMetrics } from './engine-metrics.ts';
import { createHttpMetrics } from './http-metrics.ts';
import type { HttpMetrics } from './http-metrics.ts';
import { createPhaseMetrics } from './phase-metrics.ts';
import { createRunMetrics } from './run-metrics.ts';
import { createStateMetrics } from './state-metrics.ts';
import type { StateSources } from './state-metrics.ts';

/** Everything that a process counts. Each part of it knows only its own of these. */
export type Metrics = {
  engine: TellEngineNews;
  runs: RunMetrics;
  http: HttpMetrics;
  callbacks: CountCallback;
  /** All of it in Prometheus' text format, with the state as it is now. */
  render(sources: StateSources): Promise<{ contentType: string; text: string }>;
};

export function createMetrics({ version, instance }: { version: string; instance: string }): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  new Gauge({
    name: 'crucible_info',
    help: 'Always 1; the labels say what runs here.',
    labelNames: ['version', 'instance'],
    registers: [register],
  }).set({ version, instance }, 1);
  const observePhase = createPhaseMetrics(register);
  const refreshState = createStateMetrics(register);
  return {
    engine: createEngineMetrics(register, observePhase),
    runs: createRunMetrics(register, observePhase),
    http: createHttpMetrics(register),
    callbacks: createCallbackMetrics(register),
    async render(sources) {
      await refreshState(sources);
      return { contentType: register.contentType, text: await register.metrics() };
    },
  };
}
