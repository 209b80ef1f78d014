import { z } from 'zod';

/** Sandboxes of one kind: how many wait, are being made, are in use, and should wait. */
export const PoolStatusSchema = z.object({
  image: z.string(),
  isolation: z.string().optional(),
  ready: z.int().min(0),
  starting: z.int().min(0),
  busy: z.int().min(0),
  target: z.int().min(0),
});
export type PoolStatus = z.infer<typeof PoolStatusSchema>;

/** Whether a part of the service works, and since when that has been known. */
export const PartHealthSchema = z.object({
  ok: z.boolean(),
  /** What is wrong, for people; nothing about the insides of the machine. */
  message: z.string().nullable(),
  durationMs: z.number().nullable(),
  checkedAt: z.iso.datetime().nullable(),
});
export type PartHealth = z.infer<typeof PartHealthSchema>;

/** How a worker describes itself to the other processes of the installation, every few seconds. */
export const WorkerReportSchema = z.object({
  /** False while it cannot execute anything; `failing` names the parts that are to blame. */
  ok: z.boolean(),
  failing: z.array(z.string()),
  /** Executions that it works on now, and the most that it takes. */
  running: z.int().min(0),
  concurrency: z.int().min(1),
  pools: z.array(PoolStatusSchema),
  nodeVersion: z.string(),
  /** Of the Docker Engine; null until it has answered. */
  engineVersion: z.string().nullable(),
  /** Whether the engine is reached through the docker-proxy. */
  isBehindProxy: z.boolean(),
});
export type WorkerReport = z.infer<typeof WorkerReportSchema>;
