import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import type { CountCallback } from '../callbacks/deliver-callback.ts';

/** Counts what came of attempts to deliver results. */
export function createCallbackMetrics(register: Registry): CountCallback {
  const callbacks = new Counter({
    name: 'crucible_callbacks_total',
    help: 'Attempts to deliver a result to a callback address.',
    labelNames: ['outcome'],
    registers: [register],
  });
  return (outcome) => callbacks.inc({ outcome });
}
