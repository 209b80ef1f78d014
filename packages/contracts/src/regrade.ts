import { z } from 'zod';
import { AssignmentIdSchema, PersonIdSchema, SubmissionIdSchema } from './ids.ts';

export const RegradeIdSchema = AssignmentIdSchema;

/** Which submissions are graded again: all, of each person the last or the one that counts, all of one person, or one. */
export const RegradeScopeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('all') }),
  z.strictObject({ type: z.literal('latest') }),
  z.strictObject({ type: z.literal('counted') }),
  z.strictObject({ type: z.literal('person'), personId: PersonIdSchema }),
  z.strictObject({ type: z.literal('submission'), submissionId: SubmissionIdSchema }),
]);
export type RegradeScope = z.output<typeof RegradeScopeSchema>;

export const NewRegradeSchema = z.strictObject({
  scope: RegradeScopeSchema,
  /** Number of the version to grade by; the current one where it is missing. */
  versionNumber: z.int().min(1).optional(),
  reason: z.string().trim().max(1000).default(''),
  /** Whether it counts as soon as it has ended; else it is a dry run until somebody applies it. */
  appliesItself: z.boolean().default(false),
});
export type NewRegrade = z.output<typeof NewRegradeSchema>;

/** `ready`: all is graded, and nothing of it counts yet. */
export const RegradeStateSchema = z.enum(['running', 'ready', 'applied', 'undone', 'cancelled']);
export type RegradeState = z.infer<typeof RegradeStateSchema>;

export const RegradeSchema = z.object({
  id: RegradeIdSchema,
  assignmentId: AssignmentIdSchema,
  scope: RegradeScopeSchema,
  versionNumber: z.int().min(1),
  reason: z.string(),
  appliesItself: z.boolean(),
  state: RegradeStateSchema,
  /** Submissions in all, those that are graded by now, and those whose grading failed through us. */
  total: z.int().min(0),
  done: z.int().min(0),
  failed: z.int().min(0),
  createdAt: z.iso.datetime(),
  createdByName: z.string().nullable(),
  appliedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
});
export type Regrade = z.infer<typeof RegradeSchema>;

/** One submission, before and after. Points are in the assignment's own scale, before anything is taken or added. */
export const RegradeRowSchema = z.object({
  submissionId: SubmissionIdSchema,
  personId: PersonIdSchema,
  personName: z.string(),
  number: z.int().min(1),
  before: z.number().nullable(),
  after: z.number().nullable(),
  maxPoints: z.number(),
  change: z.enum(['up', 'down', 'same', 'new', 'pending', 'failed']),
});
export type RegradeRow = z.infer<typeof RegradeRowSchema>;

export const RegradeComparisonSchema = z.object({
  regrade: RegradeSchema,
  counts: z.record(RegradeRowSchema.shape.change, z.int().min(0)),
  /** Those that change first, by how much. */
  rows: z.array(RegradeRowSchema),
});
export type RegradeComparison = z.infer<typeof RegradeComparisonSchema>;
