import { z } from 'zod';

/** Something that is not right with a draft. An `error` keeps it from being published. */
export const DraftProblemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** Into the content: `tests.2.programId`; or a setting: `settings.dueAt`. */
  path: z.string(),
  message: z.string(),
});
export type DraftProblem = z.infer<typeof DraftProblemSchema>;

const ChangedPartsSchema = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
});

/** What differs between two versions; `grading` is true when submissions may get other points by the new one. */
export const ContentChangesSchema = z.object({
  /** Ids. */
  tests: ChangedPartsSchema,
  groups: ChangedPartsSchema,
  programs: ChangedPartsSchema,
  /** Names. */
  languages: ChangedPartsSchema,
  statement: z.boolean(),
  assets: z.boolean(),
  limits: z.boolean(),
  grading: z.boolean(),
});
export type ContentChanges = z.infer<typeof ContentChangesSchema>;

/** What publishing the draft would do. */
export const PublishPreviewSchema = z.object({
  problems: z.array(DraftProblemSchema),
  /** Against the version that is graded by now; null when there is none. */
  changes: ContentChangesSchema.nullable(),
  /** Submissions that were made for older versions, and how many people made them. */
  touched: z.object({ submissions: z.int().min(0), people: z.int().min(0) }),
  /** True when the change may give those submissions other points. */
  offersRegrade: z.boolean(),
  nextNumber: z.int().min(1),
});
export type PublishPreview = z.infer<typeof PublishPreviewSchema>;
