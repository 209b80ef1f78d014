import { z } from 'zod';
import { CommentSchema } from './comment.ts';
import { GradeSchema } from './grade.ts';

/** What a student is told by the staff about a submission. All of it is empty until the staff lets it be seen. */
export const FeedbackSchema = z.object({
  /** In practice always; else once the results were published. */
  isReleased: z.boolean(),
  comments: z.array(CommentSchema.omit({ isOwn: true })),
  rubric: z.array(z.object({ title: z.string(), description: z.string(), points: z.number() })),
  /** Of the person for the assignment; null while it is not released. */
  grade: GradeSchema.nullable(),
  /** Why the points were given by hand; empty where they were not. */
  overrideReason: z.string(),
  /** Whether the grade is made from this submission. */
  isCounted: z.boolean(),
});
export type Feedback = z.infer<typeof FeedbackSchema>;
