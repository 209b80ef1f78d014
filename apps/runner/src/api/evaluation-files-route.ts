import { Readable } from 'node:stream';
import { MAX_UPLOAD_BYTES } from '@crucible/contracts/evaluation';
import { EvaluationIdSchema } from '@crucible/contracts/ids';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exportResults } from '../evaluations/export-results.ts';
import { requireEvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { uploadSamples } from '../evaluations/upload-samples.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';
import { requireActor, requireReader } from './require-actor.ts';
import { uploadBytes } from './upload-bytes.ts';

const ParamsSchema = z.object({ evaluationId: EvaluationIdSchema });

async function enter(
  deps: ApiDeps,
  request: FastifyRequest,
  needed: 'see' | 'own',
): Promise<EvaluationAccess> {
  const actor = needed === 'own' ? requireActor(request.identity) : requireReader(request.identity);
  const params = ParamsSchema.safeParse(request.params);
  if (!params.success) throw new AppError('not_found');
  return requireEvaluationAccess(deps, { ...params.data, actor, needed });
}

/** Files of evaluations for browsers, which are too large for procedures: samples on their way in, results on their way out. */
export function registerEvaluationFiles(app: FastifyInstance, deps: ApiDeps): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.route({
      method: 'POST',
      url: '/api/evaluations/:evaluationId/samples',
      config: { access: 'session' },
      handler: async (request) => {
        const access = await enter(deps, request, 'own');
        const body = request.body instanceof Readable ? request.body : Readable.from([]);
        return uploadSamples(deps, { access, bytes: uploadBytes(body, { maxBytes: MAX_UPLOAD_BYTES }) });
      },
    });
  });
  app.get(
    '/api/evaluations/:evaluationId/results.jsonl',
    { config: { access: 'session' } },
    async (request, reply) => {
      const access = await enter(deps, request, 'see');
      const name = `results-${access.evaluationId}.jsonl`;
      return reply
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', contentDisposition('attachment', name))
        .send(Readable.from(exportResults(deps, { access })));
    },
  );
}
