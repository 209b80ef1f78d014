import type { FastifyInstance } from 'fastify';
import { exportAccount } from '../accounts/export/export-account.ts';
import { countTry } from '../accounts/throttle.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { authorOf } from './author-of.ts';
import { contentDisposition } from './content-disposition.ts';

const PER_HOUR = { max: 20, windowMs: 3_600_000 };

/** `GET /api/account/export.zip`: everything that is one's own. */
export function registerAccountExport(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/api/account/export.zip', { config: { access: 'session' } }, async (request, reply) => {
    const { identity } = request;
    if (identity === null || identity.role === 'anonymous') throw new AppError('sign_in_needed');
    const { personId } = identity;
    if (!(await countTry(deps, `exports of ${personId}`, PER_HOUR)).allowed)
      throw new AppError('too_many_requests');
    const { name, content } = await exportAccount(deps, authorOf({ personId, address: request.ip }));
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', contentDisposition('attachment', name))
      .send(content);
  });
}
