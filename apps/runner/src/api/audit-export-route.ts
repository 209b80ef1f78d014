import { AuditFilterSchema } from '@crucible/contracts/audit';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { exportAudit } from '../audit/export-audit.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';
import { requireActor } from './require-actor.ts';

const FORMATS = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;
const ParamsSchema = z.object({ file: z.enum(['audit.csv', 'audit.jsonl']) });

/** `GET /api/admin/:file`: `audit.csv` or `audit.jsonl`, for admins; the query filters as on the page. */
export function registerAuditExport(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/api/admin/:file', { config: { access: 'session' } }, async (request, reply) => {
    const actor = requireActor(request.identity);
    if (actor.role !== 'admin') throw new AppError('forbidden');
    const params = ParamsSchema.safeParse(request.params);
    if (!params.success) throw new AppError('not_found');
    const filter = AuditFilterSchema.safeParse(request.query);
    if (!filter.success) throw new AppError('invalid_input', { cause: filter.error });
    const { file } = params.data;
    const format = file === 'audit.csv' ? 'csv' : 'jsonl';
    await recordAudit(deps.db, {
      ...{ action: 'audit.exported', personId: actor.personId, address: request.ip, instance: deps.instance },
      detail: { format, filter: filter.data },
    });
    return reply
      .header('content-type', FORMATS[format])
      .header('content-disposition', contentDisposition('attachment', file))
      .send(exportAudit(deps, { filter: filter.data, format }));
  });
}
