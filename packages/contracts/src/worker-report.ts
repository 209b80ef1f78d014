import { z } from 'zod';
import { JobKindSchema } from './admin-queue.ts';
import { EngineImageSchema } from './engine-image.ts';
import { PoolStatusSchema } from './service-health.ts';

/** How a worker describes itself to the other processes of the installation, every few seconds. */
export const WorkerReportSchema = z.object({
  /** The parts that keep it from executing anything, by their names in `GET /health`; none when it is well. */
  failing: z.array(z.string()),
  /** Executions that it works on now, and the most that it takes: none where it manages images and does nothing else. */
  running: z.int().min(0),
  concurrency: z.int().min(0),
  pools: z.array(PoolStatusSchema),
  nodeVersion: z.string(),
  /** Of the Docker Engine; null until it has answered. */
  engineVersion: z.string().nullable(),
  /** Whether the engine is reached through the docker-proxy. */
  isBehindProxy: z.boolean(),
  /** What it works on, by class of jobs, and the most that it takes of each at once. */
  slots: z
    .array(z.object({ kind: JobKindSchema, running: z.int().min(0), concurrency: z.int().min(1) }))
    .default([]),
  /** Each isolation level that its engine has, and whether hostile programs were held there. */
  isolationTests: z
    .array(
      z.object({
        level: z.string(),
        isServed: z.boolean(),
        tests: z.array(z.object({ name: z.string(), ok: z.boolean() })),
        testedAt: z.iso.datetime(),
      }),
    )
    .default([]),
  /** A hello-world in each language of each image, the last time that it was tried. */
  selfTests: z
    .array(
      z.object({
        image: z.string(),
        language: z.string(),
        ok: z.boolean(),
        durationMs: z.number(),
        checkedAt: z.iso.datetime(),
      }),
    )
    .default([]),
  /** Of the disk on which the engine keeps its data, in bytes; null where it cannot be looked at. */
  disk: z
    .object({ freeBytes: z.number().min(0), totalBytes: z.number().min(1) })
    .nullable()
    .default(null),
  /** Whether its engine can give a graphics processor to a sandbox; missing in workers that are older than the question. */
  hasGpu: z.boolean().optional(),
  /** What it can do with images; missing in a worker that manages none. */
  imageManager: z
    .object({
      /** Registries that it may fetch from. */
      registries: z.array(z.string()),
      /** Images of the installation's namespaces, and those that builds have left without a name. */
      images: z.array(EngineImageSchema),
    })
    .optional(),
});
export type WorkerReport = z.infer<typeof WorkerReportSchema>;
