import { NewOverridesSchema, OverrideSchema } from '@crucible/contracts/assignment-override';
import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { createOverrides } from '../assignments/overrides/create-overrides.ts';
import { listOverrides } from '../assignments/overrides/list-overrides.ts';
import { revokeOverride } from '../assignments/overrides/revoke-override.ts';
import { requireActive } from '../courses/require-active.ts';
import { authorOf } from './author-of.ts';
import { assignmentGraderProcedure, assignmentTeacherProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const AssignmentInSchema = z.strictObject({ assignmentId: AssignmentIdSchema });

const changeProcedure = assignmentTeacherProcedure.use(({ ctx, next }) => {
  requireActive(ctx.access);
  return next();
});

/** Other dates and limits for people and sections. */
export const overridesRouter = router({
  list: assignmentGraderProcedure
    .input(AssignmentInSchema)
    .output(z.array(OverrideSchema))
    .query(({ ctx, input }) => listOverrides(ctx.deps, input)),

  create: changeProcedure
    .input(AssignmentInSchema.extend({ overrides: NewOverridesSchema }))
    .output(z.array(OverrideSchema))
    .mutation(({ ctx, input }) => {
      const { courseId } = ctx.access;
      return createOverrides(ctx.deps, { ...input, courseId, by: authorOf(ctx) });
    }),

  revoke: changeProcedure
    .input(AssignmentInSchema.extend({ overrideId: AssignmentIdSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeOverride(ctx.deps, { ...input, by: authorOf(ctx) })),
});
