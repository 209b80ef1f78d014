import { z } from 'zod';
import { RequestedIsolationSchema } from './isolation.ts';

/** An image that code can be run in, as `GET /images` tells it. */
export const ExecutorImageSchema = z.object({
  name: z.string(),
  description: z.string(),
  digest: z.string(),
  sizeBytes: z.int().min(0),
  builtAt: z.iso.datetime(),
  isolation: RequestedIsolationSchema,
  languages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      version: z.string(),
      aliases: z.array(z.string()),
      /** With its dot: `.py`. */
      extension: z.string(),
      compiled: z.boolean(),
    }),
  ),
});
export type ExecutorImage = z.infer<typeof ExecutorImageSchema>;

export const ExecutorImageListSchema = z.object({ images: z.array(ExecutorImageSchema) });

/** The body of `POST /images/pull`: which images to make sure of; all of the catalog when none is named. */
export const PullImagesRequestSchema = z.strictObject({
  images: z.array(z.string().min(1).max(60)).max(100).optional(),
});

/** What became of each image. `unavailable` means that nothing here may pull, or that no registry is configured. */
export const PullImagesResultSchema = z.object({
  images: z.array(
    z.object({
      name: z.string(),
      digest: z.string(),
      status: z.enum(['present', 'pulled', 'unavailable', 'failed']),
      message: z.string().nullable(),
    }),
  ),
});
export type PullImagesResult = z.infer<typeof PullImagesResultSchema>;
