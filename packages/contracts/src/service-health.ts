import { z } from 'zod';

/** Whether a part of the service works, and since when that has been known. */
export const PartHealthSchema = z.object({
  ok: z.boolean(),
  /** What is wrong, for people; nothing about the insides of the machine. */
  message: z.string().nullable(),
  durationMs: z.number().nullable(),
  checkedAt: z.iso.datetime().nullable(),
});
export type PartHealth = z.infer<typeof PartHealthSchema>;

/** Sandboxes of one kind: how many wait, are being made, are in use, and should wait. */
export const PoolStatusSchema = z.object({
  image: z.string(),
  isolation: z.string(),
  ready: z.int().min(0),
  starting: z.int().min(0),
  busy: z.int().min(0),
  target: z.int().min(0),
  /** True when the last one could not be made. */
  isFailing: z.boolean().default(false),
});
export type PoolStatus = z.infer<typeof PoolStatusSchema>;

/** The answer of `GET /health`, with 200 when every part works, else with 503. */
export const HealthReportSchema = z.object({
  status: z.enum(['ok', 'failing']),
  checks: z.object({
    database: PartHealthSchema,
    /** Of a process that executes: the way to the engine, the engine, and what was tried in sandboxes. */
    proxy: PartHealthSchema.optional(),
    docker: PartHealthSchema.optional(),
    pools: PartHealthSchema.optional(),
    images: z.array(PartHealthSchema.extend({ image: z.string(), language: z.string() })).optional(),
    /** Each isolation level, with the hostile programs that were tried there before it was served. */
    isolation: z
      .array(
        PartHealthSchema.extend({
          level: z.string(),
          tests: z.array(z.object({ name: z.string(), ok: z.boolean() })).optional(),
        }),
      )
      .optional(),
    /** Of a process that executes nothing itself: whether somebody else does. */
    workers: PartHealthSchema.optional(),
  }),
  pools: z.array(PoolStatusSchema).optional(),
});
export type HealthReport = z.infer<typeof HealthReportSchema>;
