import { z } from 'zod';
import { BenchmarkProblemSchema } from './benchmark-problem.ts';
import {
  AssignmentIdSchema,
  BenchmarkIdSchema,
  BenchmarkVersionIdSchema,
  EvaluationIdSchema,
} from './ids.ts';
import { LimitsSchema, RequestedLimitsSchema } from './limits.ts';

export const BenchmarkSlugSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and dashes between them.');
const BenchmarkVisibilitySchema = z.enum(['public', 'private']);

const aboutFields = {
  name: z.string().trim().min(1).max(120),
  description: z.string().max(10_000),
  visibility: BenchmarkVisibilitySchema,
  licence: z.string().trim().max(120),
  source: z.string().trim().max(500),
};

export const NewBenchmarkSchema = z.strictObject({
  // It stands in an address, where this word is the page that makes one.
  slug: BenchmarkSlugSchema.refine((slug) => slug !== 'new', 'No benchmark can be called that.'),
  name: aboutFields.name,
  description: aboutFields.description.default(''),
  visibility: aboutFields.visibility.default('private'),
  licence: aboutFields.licence.default(''),
  source: aboutFields.source.default(''),
});
export type NewBenchmark = z.output<typeof NewBenchmarkSchema>;

/** What is left out stays as it is. */
export const BenchmarkChangesSchema = z.strictObject({
  ...z.object(aboutFields).partial().shape,
  isArchived: z.boolean().optional(),
  /** How many evaluations one person may start on one day (UTC); null: as many as they like. */
  dailyQuota: z.int().min(1).max(10_000).nullable().optional(),
  /** Whether the leaderboard shows nothing new to those who do not keep the benchmark. */
  isFrozen: z.boolean().optional(),
  /** Whether scores of private problems are shown to everybody. */
  isRevealed: z.boolean().optional(),
});
export type BenchmarkChanges = z.output<typeof BenchmarkChangesSchema>;

/** Most bytes of a file of problems, packed or not, as it is sent. */
export const MAX_PROBLEM_FILE_BYTES = 10 * 1024 * 1024;

/**
 * In which form problems come: `human-eval`, lines of JSON; `mbpp`, the sanitized records, as an array or as lines; `evalplus`,
 * lines with inputs instead of tests; `crucible`, a folder of our own, as a zip archive.
 */
export const BenchmarkFormatSchema = z.enum(['human-eval', 'mbpp', 'evalplus', 'crucible']);
export type BenchmarkFormat = z.infer<typeof BenchmarkFormatSchema>;

/** How the problems of a version are run, besides what they say themselves. */
export const VersionSettingsSchema = z.strictObject({
  /** Of one sample; what is left out is the image's default, and 3 seconds. */
  limits: RequestedLimitsSchema.default({}),
  note: z.string().max(1000).default(''),
  /** Id of the language in which samples are written: Python, or for whole programs another one. */
  language: z.string().max(40).optional(),
  /** Keys of problems whose tests, solutions and verdicts are for those who keep the benchmark. */
  privateProblems: z.array(z.string().max(200)).max(10_000).default([]),
});
export type VersionSettings = z.output<typeof VersionSettingsSchema>;

/** A file of problems. */
export const ProblemFileSchema = z.strictObject({
  format: BenchmarkFormatSchema,
  /** In base64; may be packed by gzip. */
  content: z.base64().max(14_000_000),
});

/** A file of problems, and how they are run. */
export const ImportVersionSchema = ProblemFileSchema.extend({ settings: VersionSettingsSchema.prefault({}) });

const CountedNameSchema = z.object({ name: z.string(), count: z.int().min(1) });

/** What would be imported of a file: all keys, what is said of the problems, the most frequent first, and some of them whole. */
export const BenchmarkPreviewSchema = z.object({
  problems: z.array(BenchmarkProblemSchema.pick({ key: true, split: true })),
  tags: z.array(CountedNameSchema),
  difficulties: z.array(CountedNameSchema),
  /** Kinds of tests. */
  kinds: z.array(CountedNameSchema),
  first: z.array(BenchmarkProblemSchema.pick({ key: true, prompt: true, entryPoint: true })),
});
export type BenchmarkPreview = z.infer<typeof BenchmarkPreviewSchema>;

/** Assignments that become the problems of a version. */
export const AssignmentsToImportSchema = z.strictObject({
  assignmentIds: z.array(AssignmentIdSchema).min(1).max(200),
  settings: VersionSettingsSchema.prefault({}),
});

export const BenchmarkVersionSchema = z.object({
  id: BenchmarkVersionIdSchema,
  number: z.int().min(1),
  contentHash: z.string(),
  language: z.string(),
  imageName: z.string(),
  limits: LimitsSchema,
  note: z.string(),
  problems: z.int().min(0),
  privateProblems: z.int().min(0),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
});
export type BenchmarkVersion = z.infer<typeof BenchmarkVersionSchema>;

export const BenchmarkSchema = z.object({
  id: BenchmarkIdSchema,
  slug: BenchmarkSlugSchema,
  ...aboutFields,
  ownerName: z.string().nullable(),
  /** Whether whoever asks may change it and see all of it. */
  isKept: z.boolean(),
  createdAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
  dailyQuota: z.int().min(1).nullable(),
  /** What whoever asks may still start today; null: as much as they like. */
  quotaLeft: z.int().min(0).nullable(),
  frozenAt: z.iso.datetime().nullable(),
  revealedAt: z.iso.datetime().nullable(),
  current: BenchmarkVersionSchema.nullable(),
});
export type Benchmark = z.infer<typeof BenchmarkSchema>;

/** A benchmark with what may be seen of its versions: those that were published, for its keepers the one to come too. */
export const BenchmarkDetailSchema = BenchmarkSchema.extend({ versions: z.array(BenchmarkVersionSchema) });
export type BenchmarkDetail = z.infer<typeof BenchmarkDetailSchema>;

/** How far trying a version's own solutions has come, and which of them do not pass. */
export const BenchmarkValidationSchema = z.object({
  evaluationId: EvaluationIdSchema.nullable(),
  state: z.enum(['none', 'running', 'passed', 'failed']),
  done: z.int().min(0),
  total: z.int().min(0),
  problems: z.array(z.object({ key: z.string(), status: z.string(), message: z.string() })),
});
export type BenchmarkValidation = z.infer<typeof BenchmarkValidationSchema>;
