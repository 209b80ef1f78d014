import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { exportVersion } from '../benchmarks/export-version.ts';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';
import { requireActor } from './require-actor.ts';

const ParamsSchema = z.object({
  slug: BenchmarkSlugSchema,
  number: z.coerce.number().int().min(1).max(1_000_000),
});

/** `GET /api/benchmarks/:slug/versions/:number/benchmark.zip`: for those who keep the benchmark, all of a version. */
export function registerBenchmarkExport(app: FastifyInstance, deps: ApiDeps): void {
  app.get(
    '/api/benchmarks/:slug/versions/:number/benchmark.zip',
    { config: { access: 'session' } },
    async (request, reply) => {
      const actor = requireActor(request.identity);
      const params = ParamsSchema.safeParse(request.params);
      if (!params.success) throw new AppError('not_found');
      const { slug, number: versionNumber } = params.data;
      const { benchmarkId } = await requireBenchmarkAccess(deps, {
        ...{ benchmark: { slug }, actor, needed: 'keep' },
      });
      const { name, content } = await exportVersion(deps, { benchmarkId, versionNumber });
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', contentDisposition('attachment', name))
        .send(content);
    },
  );
}
