import { z } from 'zod';
import { SubmissionIdSchema } from './ids.ts';
import { SourcePathSchema } from './source-file.ts';

export const CommentIdSchema = SubmissionIdSchema;
export const CommentTextSchema = z.string().trim().min(1, 'A comment needs words.').max(10_000);

const LineSchema = z.int().min(1).max(1_000_000);

/** Where in a submission's files a comment is; from `line` to `endLine`, both included. */
export const CommentPlaceSchema = z
  .strictObject({ path: SourcePathSchema, line: LineSchema, endLine: LineSchema })
  .refine(({ line, endLine }) => endLine >= line, 'The last line is before the first.');
export type CommentPlace = z.output<typeof CommentPlaceSchema>;

export const NewCommentSchema = z.strictObject({
  text: CommentTextSchema,
  /** Null for a comment on the whole. */
  place: CommentPlaceSchema.nullable().default(null),
});
export type NewComment = z.output<typeof NewCommentSchema>;

/** What the staff says about a submission. */
export const CommentSchema = z.object({
  id: CommentIdSchema,
  place: z.object({ path: z.string(), line: z.int(), endLine: z.int() }).nullable(),
  /** Plain text. */
  text: z.string(),
  /** Null once the account is gone. */
  authorName: z.string().nullable(),
  /** Whether whoever asks has written it. */
  isOwn: z.boolean(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
});
export type Comment = z.infer<typeof CommentSchema>;
