import { z } from 'zod';
import { RunStatusSchema } from './run-status.ts';
import { SourceFilesSchema } from './source-file.ts';

/**
 * images/<name>/smoke/<test>.json: a small program that shows that an image is in order. What is left out of
 * `expected` may be anything.
 */
export const SmokeTestSchema = z.strictObject({
  name: z.string().min(1),
  language: z.string().min(1),
  files: SourceFilesSchema,
  args: z.array(z.string()).default([]),
  stdin: z.string().default(''),
  /** Whether the program gets a terminal. */
  terminal: z.boolean().default(false),
  expected: z.strictObject({
    status: RunStatusSchema.default('completed'),
    exitCode: z.int().optional(),
    stdout: z.string().optional(),
    stderr: z.string().optional(),
    /** Pieces that stderr has to contain, where the whole of it is nobody's promise. */
    stderrContains: z.array(z.string()).default([]),
    diagnostics: z
      .array(
        z.strictObject({ file: z.string(), line: z.int(), column: z.int(), code: z.string().optional() }),
      )
      .default([]),
    /** Path in the output folder → the beginning of the file, in base64. */
    artifacts: z.record(z.string(), z.string()).default({}),
  }),
});
export type SmokeTest = z.infer<typeof SmokeTestSchema>;
