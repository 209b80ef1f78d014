import { AssignmentIdSchema, SubmissionIdSchema } from '@crucible/contracts/ids';
import { ReviewListSchema, ReviewSchema } from '@crucible/contracts/review';
import { z } from 'zod';
import { getReview } from '../reviews/get-review.ts';
import { listReviews } from '../reviews/list-reviews.ts';
import { assignmentGraderProcedure, submissionGraderProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

/** Whether people are told of without their names. */
const anonymity = { isAnonymous: z.boolean() };

export const reviewsRouter = router({
  list: assignmentGraderProcedure
    .input(z.strictObject({ assignmentId: AssignmentIdSchema, ...anonymity }))
    .output(ReviewListSchema)
    .query(({ ctx, input }) => listReviews(ctx.deps, { ...input, ...ctx })),

  get: submissionGraderProcedure
    .input(z.strictObject({ submissionId: SubmissionIdSchema, ...anonymity }))
    .output(ReviewSchema)
    .query(({ ctx, input }) => getReview(ctx.deps, { ...input, ...ctx })),
});
