import { z } from 'zod';
import { AssignmentModeSchema, CountedSchema } from './assignment.ts';
import { FileAccessSchema } from './assignment-content.ts';
import { CommentSchema } from './comment.ts';
import { CourseRefSchema, SectionRefSchema } from './course.ts';
import { GradeOverrideSchema, GradeSchema } from './grade.ts';
import { GradingStatusSchema } from './grading.ts';
import { AssignmentIdSchema, PersonIdSchema, SubmissionIdSchema } from './ids.ts';
import { RubricItemSchema } from './rubric.ts';

/** Who handed in; without names, a number that is the same throughout an assignment. */
export const ReviewedPersonSchema = z.object({
  /** Null where people are not named. */
  id: PersonIdSchema.nullable(),
  name: z.string(),
  email: z.string().nullable(),
  section: SectionRefSchema.nullable(),
});
export type ReviewedPerson = z.infer<typeof ReviewedPersonSchema>;

/** A submission in the staff's table. Points are in the assignment's own scale, before anything is taken or added. */
export const ReviewRowSchema = z.object({
  submissionId: SubmissionIdSchema,
  person: ReviewedPersonSchema,
  /** Of this person for this assignment, from 1. */
  number: z.int().min(1),
  versionNumber: z.int().min(1),
  language: z.string(),
  createdAt: z.iso.datetime(),
  /** Percent that being late costs. */
  latePercent: z.number(),
  /** Of the grading that counts, or else the last one. */
  status: GradingStatusSchema.nullable(),
  points: z.number().nullable(),
  isCounted: z.boolean(),
  isLatest: z.boolean(),
  isForgiven: z.boolean(),
  comments: z.int().min(0),
  rubricPoints: z.number(),
});
export type ReviewRow = z.infer<typeof ReviewRowSchema>;

const AssignmentHeadSchema = z.object({
  id: AssignmentIdSchema,
  title: z.string(),
  mode: AssignmentModeSchema,
  counted: CountedSchema,
  maxPoints: z.number(),
  course: CourseRefSchema.extend({ timeZone: z.string() }),
});

export const ReviewListSchema = z.object({
  assignment: AssignmentHeadSchema,
  submissions: z.array(ReviewRowSchema),
});
export type ReviewList = z.infer<typeof ReviewListSchema>;

export const ReviewFileSchema = z.object({
  path: z.string(),
  content: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  /** Null for what the student made; else what the assignment gives. */
  given: FileAccessSchema.exclude(['editable']).nullable(),
});
export type ReviewFile = z.infer<typeof ReviewFileSchema>;

/** A submission as the staff looks at it. */
export const ReviewSchema = ReviewRowSchema.omit({ comments: true }).extend({
  assignment: AssignmentHeadSchema,
  files: z.array(ReviewFileSchema),
  /** The one before, to compare with. */
  previous: z
    .object({ submissionId: SubmissionIdSchema, number: z.int(), files: z.array(ReviewFileSchema) })
    .nullable(),
  /** Everything that this person handed in, the newest first. */
  attempts: z.array(
    ReviewRowSchema.pick({
      submissionId: true,
      number: true,
      createdAt: true,
      points: true,
      status: true,
      latePercent: true,
      isCounted: true,
      isForgiven: true,
    }),
  ),
  comments: z.array(CommentSchema),
  rubric: z.array(RubricItemSchema.extend({ isMarked: z.boolean() })),
  grade: GradeSchema,
  /** The newest first. */
  overrides: z.array(GradeOverrideSchema),
  /** The counted submissions of the people before and after this one. */
  neighbours: z.object({
    before: SubmissionIdSchema.nullable(),
    after: SubmissionIdSchema.nullable(),
    position: z.int().min(1),
    total: z.int().min(1),
  }),
});
export type Review = z.infer<typeof ReviewSchema>;
