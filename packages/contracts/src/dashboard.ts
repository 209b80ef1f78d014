import { z } from 'zod';
import { SectionRefSchema } from './course.ts';
import { TestVerdictSchema } from './grading.ts';
import { AssignmentIdSchema, PersonIdSchema, SubmissionIdSchema } from './ids.ts';

/** How somebody stands with one test, by their last submission that was graded. */
export const DashboardCellSchema = z.object({
  verdict: TestVerdictSchema,
  /** How many of the last submissions in a row have not passed it. */
  failures: z.int().min(0),
  /** When the first of those was handed in; null when it passes. */
  failingSince: z.iso.datetime().nullable(),
});
export type DashboardCell = z.infer<typeof DashboardCellSchema>;

/** `running` while something of theirs is graded, `active` when they have just typed or handed in. */
export const ActivitySchema = z.enum(['running', 'active', 'idle', 'away']);
export type Activity = z.infer<typeof ActivitySchema>;

export const DashboardStudentSchema = z.object({
  personId: PersonIdSchema,
  name: z.string(),
  section: SectionRefSchema.nullable(),
  activity: ActivitySchema,
  lastSeenAt: z.iso.datetime().nullable(),
  attempts: z.int().min(0),
  /** The last one that they handed in. */
  submissionId: SubmissionIdSchema.nullable(),
  points: z.number().nullable(),
  /** One for each test, in their order; null where the last submission says nothing of it. */
  cells: z.array(DashboardCellSchema.nullable()),
  /** The test on which they are stuck: tried several times, for a while, and not passed. */
  stuckOn: z.string().nullable(),
});
export type DashboardStudent = z.infer<typeof DashboardStudentSchema>;

/** How a test fares among all who have been graded. Shares are from 0 to 1. */
export const TestStatisticsSchema = z.object({
  testId: z.string(),
  name: z.string(),
  isSample: z.boolean(),
  maxPoints: z.number(),
  /** People whose submissions say something of it. */
  people: z.int().min(0),
  /** Of them, those whose last submission passes it. */
  passing: z.int().min(0),
  /** Those who passed it with their first submission. */
  passedFirst: z.int().min(0),
  /** Submissions that did not pass it, of all. */
  failures: z.int().min(0),
  submissions: z.int().min(0),
});
export type TestStatistics = z.infer<typeof TestStatisticsSchema>;

/** What happens with an assignment at the moment. */
export const DashboardSchema = z.object({
  assignment: z.object({
    id: AssignmentIdSchema,
    title: z.string(),
    maxPoints: z.number(),
    dueAt: z.iso.datetime().nullable(),
  }),
  tests: z.array(TestStatisticsSchema),
  students: z.array(DashboardStudentSchema),
  queue: z.object({ waiting: z.int().min(0), running: z.int().min(0) }),
});
export type Dashboard = z.infer<typeof DashboardSchema>;

/** `tag` stays the same as long as nothing has changed; whoever sends it back is not told the same again. */
export const DashboardAnswerSchema = z.object({
  tag: z.string(),
  at: z.iso.datetime(),
  dashboard: DashboardSchema.nullable(),
});
export type DashboardAnswer = z.infer<typeof DashboardAnswerSchema>;
