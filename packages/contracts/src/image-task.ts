import { z } from 'zod';
import { ImageTaskIdSchema } from './ids.ts';
import { ImageNameSchema } from './image-name.ts';

/**
 * What the image manager can be asked to do: `build` an image of the catalogue (from nothing with `isFromScratch`), `adopt`
 * a foreign one, `scan` for known vulnerabilities, `prune` what nobody needs, `prepull` to every engine.
 */
export const ImageTaskKindSchema = z.enum(['build', 'adopt', 'scan', 'prune', 'prepull']);
export type ImageTaskKind = z.infer<typeof ImageTaskKindSchema>;

export const ImageTaskStatusSchema = z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']);
export type ImageTaskStatus = z.infer<typeof ImageTaskStatusSchema>;

/** The stages of a task, in their order; which of them there are is a matter of its kind. */
export const ImageTaskStageSchema = z.enum(['fetch', 'build', 'inspect', 'hostile', 'smoke', 'record']);
export type ImageTaskStage = z.infer<typeof ImageTaskStageSchema>;

/** One thing that was looked at before an image may be enabled, with a sentence for people about what was found. */
export const ImageFindingSchema = z.object({
  /** `not_root`, `no_set_id`, `no_unwanted_programs`, `read_only_root`, `size_budget`, `versions`, `hostile_programs`, `smoke_tests` … */
  check: z.string(),
  ok: z.boolean(),
  message: z.string(),
});
export type ImageFinding = z.infer<typeof ImageFindingSchema>;

export const ImageTaskSchema = z.object({
  id: ImageTaskIdSchema,
  kind: ImageTaskKindSchema,
  status: ImageTaskStatusSchema,
  stage: ImageTaskStageSchema.nullable(),
  /** Null where it is about no single image. */
  imageName: ImageNameSchema.nullable(),
  /** What was asked to be fetched, as it was written, and the digest that its tag had then. */
  reference: z.string().nullable(),
  referenceDigest: z.string().nullable(),
  /** Whether signatures of what was fetched were found and hold; null where nothing was fetched. */
  signature: z.enum(['verified', 'unsigned', 'unknown']).nullable(),
  isFromScratch: z.boolean(),
  /** Of the person who asked; null where it was the installation itself. */
  askedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Which worker did it. */
  instance: z.string().nullable(),
  /** Why it failed, for people; null while it has not. */
  failure: z.string().nullable(),
  findings: z.array(ImageFindingSchema),
  /** The version of the image that it made. */
  versionId: z.string().nullable(),
});
export type ImageTask = z.infer<typeof ImageTaskSchema>;

export const ImageTaskRefSchema = z.strictObject({ taskId: ImageTaskIdSchema });

/** Tasks, newest first. */
export const ListImageTasksSchema = z.strictObject({
  imageName: ImageNameSchema.optional(),
  /** `nextCursor` of the page before. */
  cursor: ImageTaskIdSchema.optional(),
  limit: z.int().min(1).max(200).default(50),
});
export const ImageTaskPageSchema = z.object({
  tasks: z.array(ImageTaskSchema),
  nextCursor: ImageTaskIdSchema.nullable(),
});

/** A line of a task's log; `position` counts from 1 without gaps. */
export const ImageTaskLineSchema = z.object({
  position: z.int().min(1),
  at: z.iso.datetime(),
  text: z.string(),
});
export type ImageTaskLine = z.infer<typeof ImageTaskLineSchema>;

/** The log after a position, at most `limit` lines of it. */
export const ReadImageTaskLogSchema = z.strictObject({
  taskId: ImageTaskIdSchema,
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(2000).default(1000),
});
export const ImageTaskLogSchema = z.object({ task: ImageTaskSchema, lines: z.array(ImageTaskLineSchema) });

export const BuildImageSchema = z.strictObject({
  imageName: ImageNameSchema,
  /** Whether layers of earlier builds are not used. */
  isFromScratch: z.boolean().default(false),
});
