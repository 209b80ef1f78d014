import { z } from 'zod';

/** Times of the compile step in milliseconds, each less than (or as much as) what its language gives it anyway. */
export const CompileLimitsSchema = z.strictObject({
  wallMs: z.int().min(1).optional(),
  cpuMs: z.int().min(1).optional(),
});
export type CompileLimits = z.infer<typeof CompileLimitsSchema>;
