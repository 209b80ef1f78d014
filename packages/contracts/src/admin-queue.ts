import { z } from 'zod';
import { PersonIdSchema } from './ids.ts';

/** What jobs are for; each class has workers of its own. */
export const JobKindSchema = z.enum([
  'run',
  'grading',
  'evaluation',
  'generation',
  'similarity',
  'image_task',
  'callback',
  'lti_score',
  'mail',
]);
export type JobKind = z.infer<typeof JobKindSchema>;

export const JobIdSchema = z.string().regex(/^[1-9]\d{0,17}$/, 'This is no id of a job.');

/** Whose a job is, where it is a person's. */
const OwnerSchema = z.object({ personId: PersonIdSchema, name: z.string() }).nullable();

/** What a job is about, for people: the language of a run, the title of an assignment, the name of a benchmark. */
const JobSubjectSchema = z.object({
  kind: JobKindSchema,
  subjectId: z.string(),
  about: z.string(),
  /** Of evaluations and what is asked of models for them. */
  evaluationId: z.string().nullable(),
});

const JobSchema = JobSubjectSchema.extend({
  id: JobIdSchema,
  owner: OwnerSchema,
  attempts: z.int().min(0),
  maxAttempts: z.int().min(1),
  /** Since it was asked for, in milliseconds. */
  ageMs: z.number().min(0),
  /** Whether it can be cancelled as things stand. */
  canCancel: z.boolean(),
});

export const RunningJobSchema = JobSchema.extend({
  /** Which process works on it; null for one that is no worker. */
  worker: z.string().nullable(),
  /** How long its lease is good without a heartbeat, in milliseconds. */
  leaseMs: z.number(),
});
export type RunningJob = z.infer<typeof RunningJobSchema>;

export const WaitingJobSchema = JobSchema.extend({
  /** Among those of its kind, from 1, as things stand. */
  place: z.int().min(1),
  /** Until it may be tried again, in milliseconds; 0 where it may be at once. */
  delayMs: z.number().min(0),
  /** The isolation level that a worker needs for it. */
  requires: z.string().nullable(),
});
export type WaitingJob = z.infer<typeof WaitingJobSchema>;

export const QueueDepthSchema = z.object({
  kind: JobKindSchema,
  waiting: z.int().min(0),
  running: z.int().min(0),
  oldestWaitingMs: z.number().min(0).nullable(),
  /** Given up within the last seven days. */
  dead: z.int().min(0),
});
export type QueueDepth = z.infer<typeof QueueDepthSchema>;

export const WorkerLoadSchema = z.object({
  worker: z.string(),
  jobs: z.array(z.object({ kind: JobKindSchema, running: z.int().min(1) })),
});
export type WorkerLoad = z.infer<typeof WorkerLoadSchema>;

/** The queue as it is now. */
export const QueueStateSchema = z.object({
  depths: z.array(QueueDepthSchema),
  /** The oldest ones; `runningTotal` says how many there are. */
  running: z.array(RunningJobSchema),
  runningTotal: z.int().min(0),
  load: z.array(WorkerLoadSchema),
});
export type QueueState = z.infer<typeof QueueStateSchema>;

export const ListWaitingSchema = z.strictObject({
  kind: JobKindSchema,
  /** From 0. */
  page: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(100).default(25),
});
export type ListWaiting = z.output<typeof ListWaitingSchema>;

export const WaitingPageSchema = z.object({ jobs: z.array(WaitingJobSchema), total: z.int().min(0) });
export type WaitingPage = z.infer<typeof WaitingPageSchema>;

/** Work that was given up: every attempt has failed. */
export const DeadLetterSchema = JobSubjectSchema.extend({
  owner: OwnerSchema,
  failedAt: z.iso.datetime(),
  /** Why, as far as the product knows; for admins alone. */
  cause: z.string(),
  canRetry: z.boolean(),
});
export type DeadLetter = z.infer<typeof DeadLetterSchema>;

export const ListDeadLettersSchema = z.strictObject({
  kind: JobKindSchema.optional(),
  page: z.int().min(0).max(1_000).default(0),
  limit: z.int().min(1).max(100).default(25),
});
export type ListDeadLetters = z.output<typeof ListDeadLettersSchema>;

/** Newest first, of the last seven days. */
export const DeadLettersPageSchema = z.object({ letters: z.array(DeadLetterSchema), total: z.int().min(0) });
export type DeadLettersPage = z.infer<typeof DeadLettersPageSchema>;

export const RetryDeadLetterSchema = z.strictObject({
  kind: JobKindSchema,
  subjectId: z.string().min(1).max(100),
});
