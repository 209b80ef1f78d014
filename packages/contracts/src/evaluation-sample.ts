import { z } from 'zod';
import { LimitHitSchema } from './run.ts';

/**
 * What came of a sample: `passed`; `failed`, by a test or because the program could not be loaded; `no_result`, when it
 * ended before its tests did; a limit that it met; `crashed`, by a signal; `internal_error`, which is our fault and no verdict
 * on the candidate.
 */
export const SAMPLE_STATUSES = [
  'passed',
  'failed',
  'no_result',
  'time_limit',
  'memory_limit',
  'output_limit',
  'crashed',
  'internal_error',
] as const;
export const SampleStatusSchema = z.enum(SAMPLE_STATUSES);
export type SampleStatus = z.infer<typeof SampleStatusSchema>;

/**
 * A sample as it is sent, a line of JSON. `completion` follows the problem's prompt; `solution` is a whole program and wins.
 * Further keys are kept; `tokens` and `cost` (in US dollars) are counted.
 */
export const SampleRecordSchema = z
  .looseObject({
    task_id: z.union([z.string().max(200), z.int()]),
    completion: z.string().optional(),
    solution: z.string().optional(),
    tokens: z.int().min(0).max(2_000_000_000).optional(),
    cost: z.number().min(0).max(1e9).optional(),
  })
  .refine(
    ({ completion, solution }) => completion !== undefined || solution !== undefined,
    'A sample has a completion or a solution.',
  );
export type SampleRecord = z.output<typeof SampleRecordSchema>;

/** What a sample wrote and how it ended. Texts are capped. */
export const SampleDetailSchema = z.object({
  stdout: z.string(),
  stderr: z.string(),
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  limit: LimitHitSchema.nullable(),
  truncated: z.boolean(),
  /** Where in the test it failed: `Line 12 of the test:`, and that line. Left out where it is not known. */
  testLine: z.string().optional(),
});
export type SampleDetail = z.infer<typeof SampleDetailSchema>;

/** A sample in a list. Times in milliseconds, memory in bytes. */
export const SampleSummarySchema = z.object({
  problem: z.string(),
  problemPosition: z.int().min(0),
  sampleIndex: z.int().min(0),
  /** From 1, among all that were sent. */
  line: z.int().min(1),
  /** Null until it has run, and where it is withheld. */
  status: SampleStatusSchema.nullable(),
  /** True where the verdict is for those who keep the benchmark. */
  isWithheld: z.boolean(),
  message: z.string(),
  wallMs: z.number().nullable(),
  cpuMs: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  isFromCache: z.boolean(),
  finishedAt: z.iso.datetime().nullable(),
});
export type SampleSummary = z.infer<typeof SampleSummarySchema>;

export const EvaluationSampleSchema = SampleSummarySchema.extend({
  /** What was run, without its tests. */
  program: z.string(),
  record: SampleRecordSchema,
  detail: SampleDetailSchema.nullable(),
  instance: z.string().nullable(),
});
export type EvaluationSample = z.infer<typeof EvaluationSampleSchema>;
