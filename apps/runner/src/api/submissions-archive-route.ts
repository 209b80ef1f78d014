import { AssignmentIdSchema } from '@crucible/contracts/ids';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { requireAssignmentAccess } from '../assignments/require-assignment-access.ts';
import { AppError } from '../lib/app-error.ts';
import { archiveSubmissions } from '../reviews/archive-submissions.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';
import { requireActor } from './require-actor.ts';

const ParamsSchema = z.object({ assignmentId: AssignmentIdSchema });
const QuerySchema = z.object({ anonymous: z.enum(['true', 'false']).default('false') });

/** `GET /api/assignments/:assignmentId/submissions.zip`: for the staff, what everybody handed in last. */
export function registerSubmissionsArchive(app: FastifyInstance, deps: ApiDeps): void {
  app.get(
    '/api/assignments/:assignmentId/submissions.zip',
    { config: { access: 'session' } },
    async (request, reply) => {
      const actor = requireActor(request.identity);
      const [params, query] = [ParamsSchema.safeParse(request.params), QuerySchema.safeParse(request.query)];
      if (!params.success || !query.success) throw new AppError('not_found');
      const access = await requireAssignmentAccess(deps, { ...params.data, actor, needed: 'grader' });
      const isAnonymous = query.data.anonymous === 'true';
      const who = { personId: actor.personId, address: request.ip };
      const { name, content } = await archiveSubmissions(deps, { access, isAnonymous, ...who });
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', contentDisposition('attachment', name))
        .send(content);
    },
  );
}
