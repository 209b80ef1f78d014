import { z } from 'zod';
import { AssignmentContentSchema } from './assignment-content.ts';
import { AssignmentIdSchema, CourseIdSchema } from './ids.ts';
import { MomentSchema } from './time-zone.ts';

const DAY_MS = 86_400_000;

export const AssignmentModeSchema = z.enum(['practice', 'graded', 'exam']);
export type AssignmentMode = z.infer<typeof AssignmentModeSchema>;
export const CountedSchema = z.enum(['best', 'latest']);
export type Counted = z.infer<typeof CountedSchema>;

const LatePercentSchema = z.number().min(0).max(100);
const MaxAttemptsSchema = z.int().min(1).max(10_000);

/** What holds for an assignment whatever its version. Null means that there is none of it. */
const settings = {
  title: z.string().trim().min(1, 'An assignment needs a title.').max(200),
  mode: AssignmentModeSchema,
  counted: CountedSchema,
  /** Of the whole, to which the tests' points are scaled; null for the sum of the tests' points. */
  points: z.number().min(0).max(1_000_000).nullable(),
  opensAt: MomentSchema.nullable(),
  dueAt: MomentSchema.nullable(),
  closesAt: MomentSchema.nullable(),
  /** Percent of the points that each begun day after the due date costs; null: nothing is accepted late. */
  latePercentPerDay: LatePercentSchema.nullable(),
  maxAttempts: MaxAttemptsSchema.nullable(),
  /** Between two attempts, in milliseconds. */
  cooldownMs: z.int().min(1000).max(DAY_MS).nullable(),
  /** Whether students who wish it are shown to each other in order of what they have reached. */
  hasBoard: z.boolean(),
};

export const AssignmentSettingsSchema = z.object(settings);
export type AssignmentSettings = z.output<typeof AssignmentSettingsSchema>;
/** What is missing stays as it is. */
export const SettingsChangesSchema = z.strictObject(settings).partial();
export type SettingsChanges = z.output<typeof SettingsChangesSchema>;

export const VersionSchema = z.object({
  id: z.string(),
  number: z.int().min(1),
  note: z.string(),
  contentHash: z.string(),
  createdAt: z.iso.datetime(),
  /** Null once the account is gone. */
  createdByName: z.string().nullable(),
  submissionCount: z.int().min(0),
  isCurrent: z.boolean(),
});
export type Version = z.infer<typeof VersionSchema>;

export const AssignmentStateSchema = z.enum(['draft', 'published', 'archived']);
export type AssignmentState = z.infer<typeof AssignmentStateSchema>;

/** An assignment in the staff's list. */
export const AssignmentSummarySchema = AssignmentSettingsSchema.extend({
  id: AssignmentIdSchema,
  courseId: CourseIdSchema,
  position: z.int().min(0),
  state: AssignmentStateSchema,
  /** Number of the version that is graded by; null while nothing was published. */
  versionNumber: z.int().min(1).nullable(),
  hasUnpublishedChanges: z.boolean(),
  resultsPublishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
  submissionCount: z.int().min(0),
  /** How many people have handed in. */
  submitterCount: z.int().min(0),
});
export type AssignmentSummary = z.infer<typeof AssignmentSummarySchema>;

/** An assignment as its staff edits it. */
export const AssignmentSchema = AssignmentSummarySchema.extend({
  course: z.object({ id: CourseIdSchema, name: z.string(), code: z.string(), timeZone: z.string() }),
  draft: AssignmentContentSchema,
  /** Sent back with the next save. */
  draftRevision: z.int().min(1),
});
export type Assignment = z.infer<typeof AssignmentSchema>;

export const SavedDraftSchema = z.object({
  draftRevision: z.int().min(1),
  savedAt: z.iso.datetime(),
  hasUnpublishedChanges: z.boolean(),
});
export type SavedDraft = z.infer<typeof SavedDraftSchema>;
