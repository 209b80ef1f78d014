import { HealthReportSchema } from '@crucible/contracts/service-health';
import { z } from 'zod';
import type { DocumentedRoute } from './documented-route.ts';

const SHARED = { method: 'GET', tag: 'Service' } as const;

/** What the service tells of itself in forms that others ask for. */
export const SERVICE_DOCUMENTS: readonly DocumentedRoute[] = [
  {
    ...SHARED,
    path: '/livez',
    access: 'public',
    operationId: 'isAlive',
    summary: 'Whether the process answers',
    answers: { 200: { description: 'It does.', schema: z.object({ status: z.literal('ok') }) } },
  },
  {
    ...SHARED,
    path: '/health',
    access: 'public',
    operationId: 'getHealth',
    summary: 'Whether the service can do its work',
    answers: {
      200: { description: 'Every part works.', schema: HealthReportSchema },
      503: { description: 'Some part does not work; the report says which.', schema: HealthReportSchema },
    },
  },
  {
    ...SHARED,
    path: '/metrics',
    access: 'public',
    operationId: 'getMetrics',
    description: 'Needs a key with the scope `admin`, unless the installation is set up otherwise.',
    summary: 'Metrics for Prometheus',
    answers: { 200: { description: 'In the text format.', mediaType: 'text/plain', schema: z.string() } },
  },
];
