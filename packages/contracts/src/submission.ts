import { z } from 'zod';
import { GradingRunSchema, GradingStatusSchema, StudentGradingSchema } from './grading.ts';
import { AssignmentIdSchema, GradingRunIdSchema, PersonIdSchema, SubmissionIdSchema } from './ids.ts';
import { SourceFileSchema, SourceFilesSchema } from './source-file.ts';

const LanguageSchema = z.string().min(1).max(40);

/** What a student has written: files that the assignment lets them change or add, and no others. */
export const WorkSchema = z.strictObject({ language: LanguageSchema, files: SourceFilesSchema });
export type Work = z.output<typeof WorkSchema>;

export const HandInSchema = WorkSchema.extend({
  assignmentId: AssignmentIdSchema,
  /** Made by the page for each click: the same one again is the same attempt. */
  token: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'That is no token.'),
});
export type HandIn = z.output<typeof HandInSchema>;

export const RunSamplesSchema = WorkSchema.extend({ assignmentId: AssignmentIdSchema });

/** The teacher's solution has to get full points before an assignment is published, and the starter must not. */
export const VerifySchema = z.strictObject({
  assignmentId: AssignmentIdSchema,
  language: LanguageSchema,
  program: z.enum(['solution', 'starter']),
});
export type Verify = z.output<typeof VerifySchema>;

/** Whose submissions are listed: one's own where nobody is named. */
export const ListSubmissionsSchema = z.strictObject({
  assignmentId: AssignmentIdSchema,
  personId: PersonIdSchema.optional(),
});

/** Something that was handed in, in a list; points as far as whoever asks may know them. */
export const SubmissionSummarySchema = z.object({
  id: SubmissionIdSchema,
  assignmentId: AssignmentIdSchema,
  /** Of this person for this assignment, from 1. */
  number: z.int().min(1),
  /** The version that it was made for. */
  versionNumber: z.int().min(1),
  language: z.string(),
  createdAt: z.iso.datetime(),
  /** Percent that being late costs. */
  latePercent: z.number(),
  /** Whether the grade is made from it; null where that is not to be told. */
  isCounted: z.boolean().nullable(),
  /** The staff has given the attempt back. */
  isForgiven: z.boolean(),
  /** Of the grading that counts, or else of the last one; null when there is none. */
  gradingRunId: GradingRunIdSchema.nullable(),
  status: GradingStatusSchema.nullable(),
  /** In the tests' own scale. */
  points: z.number().nullable(),
  maxPoints: z.number().nullable(),
  costsAttempt: z.boolean().nullable(),
});
export type SubmissionSummary = z.infer<typeof SubmissionSummarySchema>;

/** A grading, by who looks at it. */
export const GradingViewSchema = z.discriminatedUnion('view', [
  z.object({ view: z.literal('student'), grading: StudentGradingSchema }),
  z.object({ view: z.literal('staff'), grading: GradingRunSchema }),
]);
export type GradingView = z.infer<typeof GradingViewSchema>;

export const SubmissionSchema = SubmissionSummarySchema.extend({
  personId: PersonIdSchema,
  files: z.array(SourceFileSchema),
  grading: GradingViewSchema.nullable(),
});
export type Submission = z.infer<typeof SubmissionSchema>;

/** A grading among those of one submission, as the staff sees them. */
export const GradingSummarySchema = GradingRunSchema.pick({
  id: true,
  reason: true,
  status: true,
  versionNumber: true,
  points: true,
  maxPoints: true,
  createdAt: true,
  finishedAt: true,
}).extend({ isCounted: z.boolean() });
export type GradingSummary = z.infer<typeof GradingSummarySchema>;
