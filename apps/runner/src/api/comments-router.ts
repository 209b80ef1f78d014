import {
  CommentIdSchema,
  CommentSchema,
  CommentTextSchema,
  NewCommentSchema,
} from '@crucible/contracts/comment';
import { SubmissionIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { createComment } from '../comments/create-comment.ts';
import { deleteComment } from '../comments/delete-comment.ts';
import { updateComment } from '../comments/update-comment.ts';
import { submissionGraderProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const ofSubmission = { submissionId: SubmissionIdSchema };
const ofComment = { ...ofSubmission, commentId: CommentIdSchema };

/** They are read with the review, and by students with the feedback. */
export const commentsRouter = router({
  create: submissionGraderProcedure
    .input(NewCommentSchema.extend(ofSubmission))
    .output(CommentSchema)
    .mutation(({ ctx, input }) => createComment(ctx.deps, { ...input, ...ctx })),

  update: submissionGraderProcedure
    .input(z.strictObject({ ...ofComment, text: CommentTextSchema }))
    .output(CommentSchema)
    .mutation(({ ctx, input }) => updateComment(ctx.deps, { ...input, ...ctx })),

  delete: submissionGraderProcedure
    .input(z.strictObject(ofComment))
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await deleteComment(ctx.deps, { ...input, ...ctx });
      return null;
    }),
});
