import { AssignmentIdSchema } from '@crucible/contracts/ids';
import {
  NewRegradeSchema,
  RegradeComparisonSchema,
  RegradeIdSchema,
  RegradeSchema,
} from '@crucible/contracts/regrade';
import { z } from 'zod';
import { applyRegrade } from '../regrades/apply-regrade.ts';
import { cancelRegrade } from '../regrades/cancel-regrade.ts';
import { compareRegrade } from '../regrades/compare-regrade.ts';
import { createRegrade } from '../regrades/create-regrade.ts';
import { getRegrade } from '../regrades/get-regrade.ts';
import { listRegrades } from '../regrades/list-regrades.ts';
import { undoRegrade } from '../regrades/undo-regrade.ts';
import { authorOf } from './author-of.ts';
import { assignmentGraderProcedure, assignmentTeacherProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const AssignmentRefSchema = z.strictObject({ assignmentId: AssignmentIdSchema });
const RegradeRefSchema = AssignmentRefSchema.extend({ regradeId: RegradeIdSchema });

export const regradesRouter = router({
  create: assignmentTeacherProcedure
    .input(NewRegradeSchema.extend({ assignmentId: AssignmentIdSchema }))
    .output(RegradeSchema)
    .mutation(({ ctx, input: { assignmentId, ...regrade } }) =>
      createRegrade(ctx.deps, {
        ...{ assignmentId, regrade },
        courseId: ctx.access.courseId,
        by: authorOf(ctx),
      }),
    ),

  list: assignmentGraderProcedure
    .input(AssignmentRefSchema)
    .output(z.array(RegradeSchema))
    .query(({ ctx, input }) => listRegrades(ctx.deps, input)),

  get: assignmentGraderProcedure
    .input(RegradeRefSchema)
    .output(RegradeSchema)
    .query(({ ctx, input }) => getRegrade(ctx.deps, input)),

  compare: assignmentGraderProcedure
    .input(RegradeRefSchema)
    .output(RegradeComparisonSchema)
    .query(({ ctx, input }) => compareRegrade(ctx.deps, input)),

  applyResults: assignmentTeacherProcedure
    .input(RegradeRefSchema)
    .output(RegradeSchema)
    .mutation(({ ctx, input }) => applyRegrade(ctx.deps, { ...input, by: authorOf(ctx) })),

  undo: assignmentTeacherProcedure
    .input(RegradeRefSchema)
    .output(RegradeSchema)
    .mutation(({ ctx, input }) => undoRegrade(ctx.deps, { ...input, by: authorOf(ctx) })),

  cancel: assignmentTeacherProcedure
    .input(RegradeRefSchema)
    .output(RegradeSchema)
    .mutation(({ ctx, input }) => cancelRegrade(ctx.deps, { ...input, by: authorOf(ctx) })),
});
