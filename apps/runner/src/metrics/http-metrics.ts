import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { LATENCY_BUCKETS } from './latency-buckets.ts';

/** One answered request. `route` is a pattern and not an address: addresses are without number. */
export type AnsweredRequest = { method: string; route: string; status: number; durationMs: number };

export type HttpMetrics = (request: AnsweredRequest) => void;

export function createHttpMetrics(register: Registry): HttpMetrics {
  const requests = new Counter({
    name: 'crucible_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [register],
  });
  const latency = new Histogram({
    name: 'crucible_http_request_seconds',
    help: 'How long answers took; the longest are those that wait for an execution.',
    labelNames: ['method', 'route'],
    buckets: LATENCY_BUCKETS,
    registers: [register],
  });
  return ({ method, route, status, durationMs }) => {
    requests.inc({ method, route, status });
    latency.observe({ method, route }, durationMs / 1000);
  };
}
