import { z } from 'zod';
import { AssignmentModeSchema, AssignmentSummarySchema, CountedSchema } from './assignment.ts';
import { FileAccessSchema } from './assignment-content.ts';
import { OutputCompareSchema, ValueCompareSchema } from './grading-compare.ts';
import { AssignmentIdSchema, CourseIdSchema } from './ids.ts';

/** The dates and limits that hold for one person. */
const EffectiveDatesSchema = z.object({
  opensAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** After this nothing is accepted; null where something always is. */
  acceptsUntil: z.iso.datetime().nullable(),
  latePercentPerDay: z.number().nullable(),
  maxAttempts: z.int().nullable(),
  /** True when something of it is this person's or section's own. */
  isExtended: z.boolean(),
});

/** What a student is told of a test before it has graded anything. */
export const StudentTestSchema = z.object({
  /** As in the results; not the test's id where it is hidden. */
  key: z.string(),
  /** Null where it is hidden. */
  name: z.string().nullable(),
  kind: z.string().nullable(),
  points: z.number(),
  groupId: z.string().nullable(),
  isSample: z.boolean(),
  seenAfter: z.enum(['now', 'due', 'publishing', 'failing', 'never']),
  /** Only of samples. */
  sample: z
    .object({
      stdin: z.string().optional(),
      args: z.array(z.string()).optional(),
      files: z.array(z.object({ path: z.string(), content: z.string(), encoding: z.string() })).optional(),
      expected: z.string().optional(),
      /** Of a function test: the call as one would write it. */
      call: z.string().optional(),
      throws: z.string().optional(),
      compare: z.union([OutputCompareSchema, ValueCompareSchema]).optional(),
    })
    .nullable(),
});
export type StudentTest = z.infer<typeof StudentTestSchema>;

export const StudentContentSchema = z.object({
  versionNumber: z.int().min(1),
  statement: z.string(),
  languages: z.array(
    z.object({
      language: z.string(),
      image: z.string().nullable(),
      entry: z.string().nullable(),
      allowsNewFiles: z.boolean(),
      files: z.array(
        z.object({
          path: z.string(),
          content: z.string(),
          encoding: z.enum(['utf8', 'base64']),
          access: FileAccessSchema.exclude(['hidden']),
        }),
      ),
    }),
  ),
  /** Fetched from /api/assignments/<id>/assets/<path>. */
  assets: z.array(z.object({ path: z.string(), mediaType: z.string() })),
  groups: z.array(
    z.object({
      /** As in the results; not the group's id where all of its tests are hidden. */
      id: z.string(),
      /** Null where all of its tests are hidden. */
      name: z.string().nullable(),
      rule: z.enum(['sum', 'all', 'min']),
      points: z.number(),
    }),
  ),
  tests: z.array(StudentTestSchema),
  maxPoints: z.number(),
});
export type StudentContent = z.infer<typeof StudentContentSchema>;

/** Why somebody cannot hand in now. */
export const RefusalSchema = z.enum([
  'course_archived',
  'not_published',
  'not_open',
  'closed',
  'no_attempts_left',
  'too_soon',
  'exam_not_begun',
  'exam_elsewhere',
]);
export type Refusal = z.infer<typeof RefusalSchema>;

const studentBase = {
  id: AssignmentIdSchema,
  courseId: CourseIdSchema,
  title: z.string(),
  mode: AssignmentModeSchema,
  counted: CountedSchema,
  dates: EffectiveDatesSchema,
  /** Null where there is no limit. */
  attemptsLeft: z.int().min(0).nullable(),
  maxPoints: z.number(),
};

/** `upcoming` before it opens, `late` when points are lost by now. */
const StudentStateSchema = z.enum(['upcoming', 'open', 'late', 'closed']);

/** An assignment in a student's list. */
export const StudentAssignmentSummarySchema = z.object({
  ...studentBase,
  state: StudentStateSchema,
  attempts: z.int().min(0),
  /** Null as long as there are none, or they are not to be told. */
  points: z.number().nullable(),
});
export type StudentAssignmentSummary = z.infer<typeof StudentAssignmentSummarySchema>;

/** An assignment as a student opens it. */
export const StudentAssignmentSchema = z.object({
  ...studentBase,
  course: z.object({ id: CourseIdSchema, name: z.string(), code: z.string(), timeZone: z.string() }),
  cooldownMs: z.int().nullable(),
  /** Whether there is a leaderboard of it. */
  hasBoard: z.boolean(),
  state: StudentStateSchema,
  /** Null when handing in is possible now. */
  refusal: z.object({ reason: RefusalSchema, until: z.iso.datetime().nullable() }).nullable(),
  resultsPublishedAt: z.iso.datetime().nullable(),
  /** Null before it opens, and in an exam that was not begun in this browser. */
  content: StudentContentSchema.nullable(),
  serverTime: z.iso.datetime(),
});
export type StudentAssignment = z.infer<typeof StudentAssignmentSchema>;

/** The assignments of a course, by who asks. */
export const AssignmentListSchema = z.discriminatedUnion('view', [
  z.object({ view: z.literal('staff'), items: z.array(AssignmentSummarySchema) }),
  z.object({ view: z.literal('student'), items: z.array(StudentAssignmentSummarySchema) }),
]);
export type AssignmentList = z.infer<typeof AssignmentListSchema>;
