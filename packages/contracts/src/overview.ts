import { z } from 'zod';
import { RunIdSchema } from './run.ts';

export const OverviewRangeSchema = z.enum(['hour', 'day', 'week', 'month']);
export type OverviewRange = z.infer<typeof OverviewRangeSchema>;

export const OverviewQuerySchema = z.strictObject({ range: OverviewRangeSchema.default('day') });

/** In milliseconds; null where nothing was measured. */
const PercentilesSchema = z.object({ p50: z.number(), p95: z.number(), p99: z.number() }).nullable();

const Count = z.int().min(0);

/** Runs that have ended in one time. */
export const RunFiguresSchema = z.object({
  runs: Count,
  /** By how they ended: well, by a fault of the program, at a limit, cancelled, and by our fault. */
  completed: Count,
  faulty: Count,
  limited: Count,
  cancelled: Count,
  failed: Count,
  /** Whether a sandbox was waiting for them, as far as they came to one. */
  warm: Count,
  cold: Count,
  /** From the request to the worker, to the first output, and to the end. */
  queued: PercentilesSchema,
  firstOutput: PercentilesSchema,
  total: PercentilesSchema,
});
export type RunFigures = z.infer<typeof RunFiguresSchema>;

export const FailedRunSchema = z.object({
  id: RunIdSchema,
  language: z.string(),
  finishedAt: z.iso.datetime(),
  instance: z.string().nullable(),
  /** For admins alone. */
  cause: z.string(),
});
export type FailedRun = z.infer<typeof FailedRunSchema>;

/** Something that somebody should look after. */
export const AlarmSchema = z.object({
  kind: z.enum([
    'no_worker',
    'worker_lost',
    'worker_failing',
    'isolation',
    'disk',
    'queue',
    'dead_letters',
    'image',
  ]),
  severity: z.enum(['warning', 'critical']),
  message: z.string(),
});
export type Alarm = z.infer<typeof AlarmSchema>;

export const OverviewSchema = z.object({
  range: OverviewRangeSchema,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  bucketMs: z.int().min(1),
  total: RunFiguresSchema,
  /** Every bucket of the range, in order, those without runs too. */
  buckets: z.array(RunFiguresSchema.extend({ at: z.iso.datetime() })),
  languages: z.array(z.object({ language: z.string(), runs: Count, failed: Count })),
  /** The latest runs that ended by our fault. */
  failures: z.array(FailedRunSchema),
  /** As it is now, whatever the range. */
  now: z.object({
    waiting: Count,
    running: Count,
    workers: Count,
    sandboxesReady: Count,
    sandboxesBusy: Count,
    people: Count,
  }),
  alarms: z.array(AlarmSchema),
});
export type Overview = z.infer<typeof OverviewSchema>;
