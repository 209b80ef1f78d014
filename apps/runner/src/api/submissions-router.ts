import { GradingRunIdSchema, SubmissionIdSchema } from '@crucible/contracts/ids';
import { GradingRunSchema } from '@crucible/contracts/grading';
import {
  GradingSummarySchema,
  GradingViewSchema,
  HandInSchema,
  ListSubmissionsSchema,
  RunSamplesSchema,
  SubmissionSchema,
  SubmissionSummarySchema,
  VerifySchema,
} from '@crucible/contracts/submission';
import { z } from 'zod';
import { getGrading } from '../grading/get-grading.ts';
import { cancelGrading } from '../submissions/cancel-grading.ts';
import { getSubmission } from '../submissions/get-submission.ts';
import { handIn } from '../submissions/hand-in.ts';
import { listGradings } from '../submissions/list-gradings.ts';
import { listSubmissions } from '../submissions/list-submissions.ts';
import { runSamples } from '../submissions/run-samples.ts';
import { setForgiven } from '../submissions/set-forgiven.ts';
import { verifyDraft } from '../submissions/verify-draft.ts';
import {
  assignmentMemberProcedure,
  assignmentTeacherProcedure,
  submissionGraderProcedure,
  submissionReaderProcedure,
} from './course-procedures.ts';
import { authorOf } from './author-of.ts';
import { accountProcedure, router } from './trpc.ts';

const SubmissionRefSchema = z.strictObject({ submissionId: SubmissionIdSchema });
const GradingRefSchema = z.strictObject({ gradingRunId: GradingRunIdSchema });

export const submissionsRouter = router({
  /** Hands in. The same token again is the same submission. */
  create: assignmentMemberProcedure
    .input(HandInSchema)
    .output(SubmissionSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limitCreation();
      const { access, sessionId } = ctx;
      return handIn(ctx.deps, { access, sessionId, by: authorOf(ctx), work: input });
    }),

  runSamples: assignmentMemberProcedure
    .input(RunSamplesSchema)
    .output(GradingViewSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limitCreation();
      const { access, personId, sessionId } = ctx;
      return runSamples(ctx.deps, { access, personId, sessionId, work: input });
    }),

  /** Grades the solution or the starter of the draft. */
  verify: assignmentTeacherProcedure
    .input(VerifySchema)
    .output(GradingRunSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limitCreation();
      return verifyDraft(ctx.deps, { ...input, personId: ctx.personId });
    }),

  list: assignmentMemberProcedure
    .input(ListSubmissionsSchema)
    .output(z.array(SubmissionSummarySchema))
    .query(({ ctx, input }) => {
      const { access, personId, sessionId } = ctx;
      const whose = input.personId ?? personId;
      return listSubmissions(ctx.deps, { access, askedBy: personId, personId: whose, sessionId });
    }),

  get: submissionReaderProcedure
    .input(SubmissionRefSchema)
    .output(SubmissionSchema)
    .query(({ ctx: { deps, access, personId, sessionId } }) =>
      getSubmission(deps, { access, personId, sessionId }),
    ),

  /** A grading by itself: of samples, of a draft, or of a submission. */
  grading: accountProcedure
    .input(GradingRefSchema)
    .output(GradingViewSchema)
    .query(({ ctx: { deps, actor, sessionId }, input }) => getGrading(deps, { ...input, actor, sessionId })),

  gradings: submissionGraderProcedure
    .input(SubmissionRefSchema)
    .output(z.array(GradingSummarySchema))
    .query(({ ctx, input }) => listGradings(ctx.deps, input)),

  /** Takes back what waits and was asked for by oneself. */
  cancel: accountProcedure
    .input(GradingRefSchema)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await cancelGrading(ctx.deps, { ...input, by: authorOf(ctx) });
      return null;
    }),

  /** Gives an attempt back, or takes that back. */
  setForgiven: submissionGraderProcedure
    .input(SubmissionRefSchema.extend({ isForgiven: z.boolean() }))
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await setForgiven(ctx.deps, { ...input, by: authorOf(ctx) });
      return null;
    }),
});
