import { FeedbackSchema } from '@crucible/contracts/feedback';
import { SubmissionIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { getFeedback } from '../feedback/get-feedback.ts';
import { submissionReaderProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

export const feedbackRouter = router({
  get: submissionReaderProcedure
    .input(z.strictObject({ submissionId: SubmissionIdSchema }))
    .output(FeedbackSchema)
    .query(({ ctx, input }) => getFeedback(ctx.deps, { ...input, ...ctx })),
});
