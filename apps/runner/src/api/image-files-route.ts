import { ImageNameSchema } from '@crucible/contracts/image-name';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { getBillOfMaterials } from '../image-admin/get-bill-of-materials.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';
import { requireActor } from './require-actor.ts';

const ParamsSchema = z.object({ imageName: ImageNameSchema, versionId: z.string().min(1).max(40) });

/** What is in a version of an image, for admins' browsers and for whatever reads CycloneDX. */
export function registerImageFiles(app: FastifyInstance, deps: ApiDeps): void {
  app.get(
    '/api/admin/images/:imageName/versions/:versionId/sbom',
    { config: { access: 'session' } },
    async (request, reply) => {
      if (requireActor(request.identity).role !== 'admin') throw new AppError('forbidden');
      const params = ParamsSchema.safeParse(request.params);
      if (!params.success) throw new AppError('not_found');
      const bill = await getBillOfMaterials(deps, params.data);
      return reply
        .header('content-type', 'application/vnd.cyclonedx+json; charset=utf-8')
        .header('content-disposition', contentDisposition('attachment', `${params.data.imageName}.cdx.json`))
        .send(JSON.stringify(bill));
    },
  );
}
