import { RunIdSchema } from '@crucible/contracts/run';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../lib/app-error.ts';
import { getArtifact } from '../runs/get-artifact.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';

const ParamsSchema = z.object({ runId: RunIdSchema, artifactId: z.string().min(1).max(100) });

/** Pictures that a browser may show by itself: it finds nothing to execute in them. */
const INLINE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
/** Can be shown by an `<img>`, where its scripts are dead; opened by itself it is downloaded. */
const SVG_TYPE = 'image/svg+xml';

const CACHE_SECONDS = 3600;

/** `GET /api/runs/:runId/artifacts/:artifactId`: a file that one of the asker's own runs made. */
export function registerArtifacts(app: FastifyInstance, deps: ApiDeps): void {
  app.get(
    '/api/runs/:runId/artifacts/:artifactId',
    { config: { access: 'session' } },
    async (request, reply) => {
      if (request.identity === null) throw new AppError('not_signed_in');
      const params = ParamsSchema.safeParse(request.params);
      if (!params.success) throw new AppError('not_found');
      const artifact = await getArtifact(deps, { ...params.data, personId: request.identity.personId });

      const inline = INLINE_TYPES.includes(artifact.mediaType);
      const shown = inline || artifact.mediaType === SVG_TYPE;
      return reply
        .header('content-type', shown ? artifact.mediaType : 'application/octet-stream')
        .header('content-disposition', contentDisposition(inline ? 'inline' : 'attachment', artifact.path))
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cross-origin-resource-policy', 'same-origin')
        .header('cache-control', `private, max-age=${CACHE_SECONDS}`)
        .header('vary', 'cookie')
        .send(Buffer.from(artifact.content));
    },
  );
}
