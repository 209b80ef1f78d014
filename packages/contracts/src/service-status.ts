import { z } from 'zod';
import { JobKindSchema } from './admin-queue.ts';
import { RunIdSchema } from './run.ts';
import { RunStatusSchema } from './run-status.ts';
import { WorkerReportSchema } from './worker-report.ts';

/** The query of `GET /status`. */
export const ServiceStatusQuerySchema = z.strictObject({
  /** How many of the latest executions to tell. */
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** An execution as it is told to whoever looks after the service: no code, no output, no person. */
export const RecentExecutionSchema = z.object({
  id: RunIdSchema,
  status: RunStatusSchema,
  language: z.string(),
  /** `playground`, `rest`, `piston` or `judge0`. */
  door: z.string(),
  isolation: z.string().nullable(),
  instance: z.string().nullable(),
  durationMs: z.number().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RecentExecution = z.infer<typeof RecentExecutionSchema>;

/** What is queued, by kind of job. A leased job is being worked on. */
const QueueDepthSchema = z.object({
  kind: JobKindSchema,
  waiting: z.int().min(0),
  leased: z.int().min(0),
  /** How long the oldest waiting one has been waiting, in milliseconds. */
  oldestWaitingMs: z.number().min(0).nullable(),
});

/** A process that executes, as it described itself within the last seconds. */
const WorkerStatusSchema = z.object({
  instance: z.string(),
  version: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** Isolation levels that it serves. */
  isolations: z.array(z.string()),
  /** Null when the worker is of a version that describes itself differently. */
  report: WorkerReportSchema.nullable(),
});

/** The answer of `GET /status`. */
export const ServiceStatusSchema = z.object({
  /** The process that answers. */
  instance: z.string(),
  version: z.string(),
  nodeVersion: z.string(),
  startedAt: z.iso.datetime(),
  uptimeMs: z.number().min(0),
  queue: z.array(QueueDepthSchema),
  workers: z.array(WorkerStatusSchema),
  /** Isolation levels that at least one worker serves. */
  isolations: z.array(z.string()),
  images: z.array(
    z.object({ name: z.string(), digest: z.string(), languages: z.record(z.string(), z.string()) }),
  ),
  executions: z.array(RecentExecutionSchema),
});
export type ServiceStatus = z.infer<typeof ServiceStatusSchema>;
