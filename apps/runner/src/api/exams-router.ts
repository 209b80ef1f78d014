import {
  ExamEventDetailSchema,
  ExamEventSchema,
  ExamStateSchema,
  ReportedExamEventSchema,
} from '@crucible/contracts/exam';
import { AssignmentIdSchema, PersonIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { beginExam } from '../exams/begin-exam.ts';
import { getExamState } from '../exams/get-exam-state.ts';
import { listExamEvents } from '../exams/list-exam-events.ts';
import { recordExamEvent } from '../exams/record-exam-event.ts';
import { releaseExam } from '../exams/release-exam.ts';
import { authorOf } from './author-of.ts';
import { assignmentGraderProcedure, assignmentMemberProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const AssignmentInSchema = z.strictObject({ assignmentId: AssignmentIdSchema });

/** Who sits an exam in which browser, and what happened meanwhile. */
export const examsRouter = router({
  state: assignmentMemberProcedure
    .input(AssignmentInSchema)
    .output(ExamStateSchema)
    .query(({ ctx, input: { assignmentId } }) => {
      const { personId, sessionId } = ctx;
      return getExamState(ctx.deps, { assignmentId, personId, sessionId });
    }),

  begin: assignmentMemberProcedure
    .input(AssignmentInSchema)
    .output(ExamStateSchema)
    .mutation(async ({ ctx, input: { assignmentId } }) => {
      const { personId, sessionId } = ctx;
      await ctx.limitCreation();
      return beginExam(ctx.deps, { assignmentId, personId, sessionId });
    }),

  record: assignmentMemberProcedure
    .input(
      AssignmentInSchema.extend({
        kind: ReportedExamEventSchema,
        detail: ExamEventDetailSchema.default({}),
      }),
    )
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      const { personId, sessionId } = ctx;
      await ctx.limitCreation();
      return recordExamEvent(ctx.deps, { ...input, personId, sessionId });
    }),

  events: assignmentGraderProcedure
    .input(AssignmentInSchema.extend({ personId: PersonIdSchema.optional() }))
    .output(z.array(ExamEventSchema))
    .query(({ ctx, input }) => listExamEvents(ctx.deps, input)),

  /** Lets somebody go on in another browser. */
  release: assignmentGraderProcedure
    .input(AssignmentInSchema.extend({ personId: PersonIdSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => {
      const { courseId } = ctx.access;
      return releaseExam(ctx.deps, { ...input, courseId, by: authorOf(ctx) });
    }),
});
