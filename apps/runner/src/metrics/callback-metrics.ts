import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

export type CallbackOutcome = 'delivered' | 'retried' | 'given_up';
export type CallbackMetrics = (outcome: CallbackOutcome) => void;

export function createCallbackMetrics(register: Registry): CallbackMetrics {
  const callbacks = new Counter({
    name: 'crucible_callbacks_total',
    help: 'Attempts to deliver a result to a callback address.',
    labelNames: ['outcome'],
    registers: [register],
  });
  return (outcome) => callbacks.inc({ outcome });
}
