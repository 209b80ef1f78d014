import type { HealthReport } from '@crucible/contracts/service-health';
import type { FastifyInstance } from 'fastify';

/** `GET /livez`: the process answers. `GET /health`: it can really do its work, else 503 and which part cannot. */
export function registerHealth(app: FastifyInstance, checkHealth: () => Promise<HealthReport>): void {
  app.get('/livez', { config: { access: 'public' } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  app.get('/health', { config: { access: 'public' } }, async (_request, reply) => {
    const report = await checkHealth();
    return reply
      .code(report.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
}
