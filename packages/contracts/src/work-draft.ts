import { z } from 'zod';
import { AssignmentIdSchema } from './ids.ts';
import { SourceFileSchema } from './source-file.ts';
import { WorkSchema } from './submission.ts';

/** What somebody has in the editor of an assignment, in one language. */
export const WorkDraftSchema = z.object({
  language: z.string(),
  files: z.array(SourceFileSchema),
  /** Rises with every save; sent back with the next one. */
  revision: z.int().min(1),
  savedAt: z.iso.datetime(),
});
export type WorkDraft = z.infer<typeof WorkDraftSchema>;

export const WorkDraftRefSchema = z.strictObject({
  assignmentId: AssignmentIdSchema,
  language: WorkSchema.shape.language,
});

export const SaveWorkDraftSchema = WorkSchema.extend({
  assignmentId: AssignmentIdSchema,
  /** Of the save that this one goes on from; null for the first. */
  revision: z.int().min(1).nullable(),
});

/** `conflict`: another tab or machine has saved meanwhile; nothing was stored, and `current` is what that one stored. */
export const WorkDraftSaveSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), revision: z.int().min(1), savedAt: z.iso.datetime() }),
  z.object({ outcome: z.literal('conflict'), current: WorkDraftSchema }),
]);
export type WorkDraftSave = z.infer<typeof WorkDraftSaveSchema>;
