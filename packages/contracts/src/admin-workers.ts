import { z } from 'zod';
import { WorkerReportSchema } from './worker-report.ts';

/** A process that executes, as it described itself last. */
export const AdminWorkerSchema = z.object({
  id: z.string(),
  instance: z.string(),
  version: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** Since it was heard of last, in milliseconds. */
  silentMs: z.number().min(0),
  /** It did not end in good order, and has not been heard of for a while. */
  isLost: z.boolean(),
  /** Isolation levels that it serves. */
  isolations: z.array(z.string()),
  /** Null when the worker is of a version that describes itself differently. */
  report: WorkerReportSchema.nullable(),
});
export type AdminWorker = z.infer<typeof AdminWorkerSchema>;

/** What the installation runs on. */
export const EngineRoomSchema = z.object({
  /** The process that answers. */
  service: z.object({
    instance: z.string(),
    version: z.string(),
    nodeVersion: z.string(),
    startedAt: z.iso.datetime(),
    uptimeMs: z.number(),
  }),
  database: z.object({
    version: z.string(),
    sizeBytes: z.number().min(0),
    connections: z.int().min(0),
    maxConnections: z.int().min(0),
  }),
  workers: z.array(AdminWorkerSchema),
});
export type EngineRoom = z.infer<typeof EngineRoomSchema>;
