import { z } from 'zod';
import { LimitHitSchema, MAX_STDIN_LENGTH } from './run.ts';
import { FinalStatusSchema } from './run-status.ts';

/**
 * How output is compared with what is expected: byte for byte; without white space at the ends of lines and of the
 * whole; as a list of tokens; or as tokens of which numbers may differ by a tolerance.
 */
export const CaseCompareSchema = z.union([
  z.enum(['exact', 'trimmed', 'tokens']),
  z.strictObject({
    type: z.literal('numbers'),
    /** A number passes when it is within one of the two of the expected one. */
    absolute: z.number().min(0).max(1e6).default(1e-6),
    relative: z.number().min(0).max(1).default(1e-6),
  }),
]);
export type CaseCompare = z.output<typeof CaseCompareSchema>;

/** One input for the program. `expected` never enters a sandbox: the comparison is made outside. */
export const RequestedCaseSchema = z.strictObject({
  id: z.string().min(1).max(100),
  stdin: z.string().max(MAX_STDIN_LENGTH).default(''),
  args: z.array(z.string().max(4096)).max(64).default([]),
  expected: z.string().max(MAX_STDIN_LENGTH).optional(),
  compare: CaseCompareSchema.default('trimmed'),
});
export type RequestedCase = z.output<typeof RequestedCaseSchema>;

/** `passed` and `wrong_answer` where something was expected and the program completed; else how it ended. */
export const CaseVerdictSchema = z.union([z.enum(['passed', 'wrong_answer']), FinalStatusSchema]);
export type CaseVerdict = z.infer<typeof CaseVerdictSchema>;

/** What came of a case. Times in milliseconds, memory in bytes; all null or empty when it was not executed. */
export const CaseResultSchema = z.object({
  id: z.string(),
  verdict: CaseVerdictSchema.nullable(),
  status: FinalStatusSchema.nullable(),
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  output: z.string(),
  truncated: z.boolean(),
  bytes: z.int().min(0),
  durationMs: z.number().nullable(),
  cpuMs: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  limit: LimitHitSchema.optional(),
});
export type CaseResult = z.infer<typeof CaseResultSchema>;
