import { z } from 'zod';
import { ImageDigestSchema } from './image-name.ts';

/** An image as an engine lists it. */
export const EngineImageSchema = z.object({
  digest: ImageDigestSchema,
  tags: z.array(z.string()),
  sizeBytes: z.int().min(0),
  createdAt: z.iso.datetime(),
  /** Whether this installation's image manager has built it. */
  isBuiltHere: z.boolean(),
});
export type EngineImage = z.infer<typeof EngineImageSchema>;
