import { ManualPointsSchema } from '@crucible/contracts/grade';
import { AssignmentIdSchema, PersonIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { revokeGradeOverride } from '../grades/revoke-grade-override.ts';
import { setGradeOverride } from '../grades/set-grade-override.ts';
import { assignmentGraderProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const ofStudent = { assignmentId: AssignmentIdSchema, studentId: PersonIdSchema };

export const gradesRouter = router({
  override: assignmentGraderProcedure
    .input(ManualPointsSchema.extend(ofStudent))
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await setGradeOverride(ctx.deps, { ...input, ...ctx });
      return null;
    }),

  revokeOverride: assignmentGraderProcedure
    .input(z.strictObject(ofStudent))
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await revokeGradeOverride(ctx.deps, { ...input, ...ctx });
      return null;
    }),
});
