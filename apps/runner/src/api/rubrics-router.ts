import { AssignmentIdSchema, SubmissionIdSchema } from '@crucible/contracts/ids';
import { RubricInputSchema, RubricItemIdSchema, RubricItemSchema } from '@crucible/contracts/rubric';
import { z } from 'zod';
import { listRubric } from '../rubrics/list-rubric.ts';
import { markRubricItem } from '../rubrics/mark-rubric-item.ts';
import { saveRubric } from '../rubrics/save-rubric.ts';
import {
  assignmentGraderProcedure,
  assignmentTeacherProcedure,
  submissionGraderProcedure,
} from './course-procedures.ts';
import { router } from './trpc.ts';

const ofAssignment = { assignmentId: AssignmentIdSchema };

export const rubricsRouter = router({
  list: assignmentGraderProcedure
    .input(z.strictObject(ofAssignment))
    .output(z.array(RubricItemSchema))
    .query(({ ctx, input }) => listRubric(ctx.deps, input)),

  save: assignmentTeacherProcedure
    .input(z.strictObject({ ...ofAssignment, items: RubricInputSchema }))
    .output(z.array(RubricItemSchema))
    .mutation(({ ctx, input }) => saveRubric(ctx.deps, { ...input, ...ctx })),

  mark: submissionGraderProcedure
    .input(
      z.strictObject({
        submissionId: SubmissionIdSchema,
        rubricItemId: RubricItemIdSchema,
        isMarked: z.boolean(),
      }),
    )
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await markRubricItem(ctx.deps, { ...input, ...ctx });
      return null;
    }),
});
