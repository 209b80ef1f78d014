import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { LATENCY_BUCKETS } from './latency-buckets.ts';

/** The parts of a run's life, and `container`: making a sandbox, which is on nobody's path while pools are filled. */
export type Phase = 'queued' | 'sandbox' | 'container' | 'compile' | 'run' | 'stored' | 'total';

export type ObservePhase = (phase: Phase, durationMs: number) => void;

export function createPhaseMetrics(register: Registry): ObservePhase {
  const latency = new Histogram({
    name: 'crucible_phase_seconds',
    help: 'How long each part of a run took.',
    labelNames: ['phase'],
    buckets: LATENCY_BUCKETS,
    registers: [register],
  });
  return (phase, durationMs) => latency.observe({ phase }, durationMs / 1000);
}
