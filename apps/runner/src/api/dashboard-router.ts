import { DashboardAnswerSchema } from '@crucible/contracts/dashboard';
import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { getDashboard } from '../dashboard/get-dashboard.ts';
import { assignmentGraderProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

export const dashboardRouter = router({
  /** Asked again and again while somebody looks; `knownTag` is of the last answer. */
  get: assignmentGraderProcedure
    .input(z.strictObject({ assignmentId: AssignmentIdSchema, knownTag: z.string().max(100).nullable() }))
    .output(DashboardAnswerSchema)
    .query(({ ctx, input }) => getDashboard(ctx.deps, { ...input, ...ctx })),
});
