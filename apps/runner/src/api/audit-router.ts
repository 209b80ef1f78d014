import { AdminAuditPageSchema, AuditCheckSchema, AuditQuerySchema } from '@crucible/contracts/audit';
import { z } from 'zod';
import { checkAudit } from '../audit/chain/check-audit.ts';
import { lastAuditCheck } from '../audit/chain/last-audit-check.ts';
import { listNamedAuditEvents } from '../audit/list-named-audit-events.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

export const auditRouter = router({
  list: adminProcedure
    .input(AuditQuerySchema)
    .output(AdminAuditPageSchema)
    .query(({ ctx, input }) => listNamedAuditEvents(ctx.deps, input)),

  check: adminProcedure
    .input(z.strictObject({}))
    .output(AuditCheckSchema)
    .mutation(({ ctx }) => checkAudit(ctx.deps, { by: authorOf(ctx) })),

  /** Null where it was never checked. */
  lastCheck: adminProcedure
    .input(z.void())
    .output(AuditCheckSchema.nullable())
    .query(({ ctx }) => lastAuditCheck(ctx.deps)),
});
