import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { SourcePathSchema } from '@crucible/contracts/source-file';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { getAsset } from '../assignments/get-asset.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';

const ParamsSchema = z.object({ assignmentId: AssignmentIdSchema, '*': SourcePathSchema });
/** A browser finds nothing to execute in these; an SVG is shown by `<img>` alone, where its scripts are dead. */
const INLINE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** `GET /api/assignments/:assignmentId/assets/<path>`: what a statement shows, for the people of the course. */
export function registerAssets(app: FastifyInstance, deps: ApiDeps): void {
  app.get(
    '/api/assignments/:assignmentId/assets/*',
    { config: { access: 'session' } },
    async (request, reply) => {
      const { identity } = request;
      if (identity === null) throw new AppError('not_signed_in');
      const params = ParamsSchema.safeParse(request.params);
      if (!params.success || identity.role === 'anonymous') throw new AppError('not_found');
      const { assignmentId, '*': path } = params.data;
      const { sessionId } = identity;
      const asset = await getAsset(deps, { assignmentId, path, actor: identity, sessionId });
      const disposition = INLINE_TYPES.includes(asset.mediaType) ? 'inline' : 'attachment';
      return reply
        .header('content-type', asset.mediaType)
        .header('content-disposition', contentDisposition(disposition, asset.path))
        .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header('cross-origin-resource-policy', 'same-origin')
        .header('cache-control', 'private, no-cache')
        .header('vary', 'cookie')
        .send(asset.content);
    },
  );
}
