import { z } from 'zod';
import { BenchmarkSlugSchema } from './benchmark.ts';
import { SAMPLE_STATUSES } from './evaluation-sample.ts';
import { BenchmarkIdSchema, BenchmarkVersionIdSchema, CandidateIdSchema, EvaluationIdSchema } from './ids.ts';
import { IsolationSchema } from './isolation.ts';
import { LimitsSchema } from './limits.ts';

/** Most samples of one evaluation. */
export const MAX_SAMPLES = 100_000;
/** Of one upload of samples, as it is sent. */
export const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;

/** `open` takes samples; `finished` has a verdict on every one, be it an internal error. */
export const EvaluationStateSchema = z.enum(['open', 'running', 'paused', 'finished', 'cancelled']);
export type EvaluationState = z.infer<typeof EvaluationStateSchema>;

export const NewEvaluationSchema = z.strictObject({
  /** The slug of a benchmark; its current version is measured by. */
  benchmark: BenchmarkSlugSchema,
  /** Number of the version, where it is not to be the current one. */
  versionNumber: z.int().min(1).optional(),
  candidate: z.strictObject({
    /** One's own candidate of this name, which is made where there is none. */
    name: z.string().trim().min(1).max(120),
    kind: z.enum(['model', 'person']).default('model'),
    /** Temperature, system prompt …; those of a candidate that exists stay as they are. */
    settings: z
      .record(z.string().max(60), z.union([z.string().max(20_000), z.number(), z.boolean()]))
      .default({}),
  }),
  isolation: IsolationSchema.default('standard'),
  /** Whether results of equal samples under equal conditions may be taken from earlier runs. */
  usesCache: z.boolean().default(true),
});
export type NewEvaluation = z.output<typeof NewEvaluationSchema>;
/** The same with what may be left out. */
export type NewEvaluationInput = z.input<typeof NewEvaluationSchema>;

/** How far it has come. Of what is withheld nothing is counted as passed. */
export const EvaluationProgressSchema = z.object({
  total: z.int().min(0),
  done: z.int().min(0),
  passed: z.int().min(0),
  internalErrors: z.int().min(0),
  /** Samples a second while it was running; null before the first one. */
  rate: z.number().nullable(),
  /** Milliseconds until it has ended, at that rate. */
  leftMs: z.number().nullable(),
});
export type EvaluationProgress = z.infer<typeof EvaluationProgressSchema>;

export const EvaluationSchema = z.object({
  id: EvaluationIdSchema,
  benchmark: z.object({ id: BenchmarkIdSchema, slug: BenchmarkSlugSchema, name: z.string() }),
  version: z.object({ id: BenchmarkVersionIdSchema, number: z.int().min(1), contentHash: z.string() }),
  candidate: z
    .object({ id: CandidateIdSchema, name: z.string(), settings: z.record(z.string(), z.unknown()) })
    .nullable(),
  personName: z.string().nullable(),
  /** Whether whoever asks may start, pause and cancel it. */
  mayChange: z.boolean(),
  state: EvaluationStateSchema,
  usesCache: z.boolean(),
  /** Under which conditions every sample runs. */
  limits: LimitsSchema,
  imageName: z.string(),
  imageDigest: z.string(),
  isolation: IsolationSchema,
  productVersion: z.string(),
  seed: z.int(),
  progress: EvaluationProgressSchema,
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type Evaluation = z.infer<typeof EvaluationSchema>;

/** Which samples are listed; what is left out lets all through. */
export const SampleFilterSchema = z.strictObject({
  problem: z.string().max(200).optional(),
  status: z.enum([...SAMPLE_STATUSES, 'waiting']).optional(),
  /** Line of the last sample of the page before. */
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type SampleFilter = z.output<typeof SampleFilterSchema>;

/** What came of an upload: how many samples it brought, and how many there are now. */
export const UploadedSamplesSchema = z.object({ added: z.int().min(0), total: z.int().min(0) });
export type UploadedSamples = z.infer<typeof UploadedSamplesSchema>;
