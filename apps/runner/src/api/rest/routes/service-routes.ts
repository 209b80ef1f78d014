import { AuditPageSchema, AuditQuerySchema } from '@crucible/contracts/audit';
import { ServiceStatusQuerySchema, ServiceStatusSchema } from '@crucible/contracts/service-status';
import { listAuditEvents } from '../../../audit/list-audit-events.ts';
import { getServiceStatus } from '../../../status/get-service-status.ts';
import { restRoute } from '../rest-route.ts';

const FOR_ADMINS = { method: 'GET', access: { scopes: ['admin'] }, tag: 'Service' } as const;

const statusRoute = restRoute(
  {
    ...FOR_ADMINS,
    path: '/status',
    operationId: 'getServiceStatus',
    summary: 'How the installation is',
    description:
      'Queue, workers and their pools, versions, images, and the latest executions of everybody, without code.',
    query: ServiceStatusQuerySchema,
    answers: { 200: { description: 'As it is now.', schema: ServiceStatusSchema } },
    errors: ['invalid_input'],
  },
  async (deps, { query }) => ({ status: 200, body: await getServiceStatus(deps, query) }),
);

const auditRoute = restRoute(
  {
    ...FOR_ADMINS,
    path: '/audit',
    operationId: 'listAuditEvents',
    summary: 'Who did what',
    description: 'The audit trail, newest first. Code is told by its hash alone.',
    query: AuditQuerySchema,
    answers: { 200: { description: 'One page of it.', schema: AuditPageSchema } },
    errors: ['invalid_input'],
  },
  async (deps, { query }) => ({ status: 200, body: await listAuditEvents(deps, query) }),
);

export const SERVICE_ROUTES = [statusRoute, auditRoute];
