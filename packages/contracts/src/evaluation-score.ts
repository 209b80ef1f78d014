import { z } from 'zod';
import { SampleStatusSchema } from './evaluation-sample.ts';

const ShareSchema = z.number().min(0).max(1);

/** Of pass@k over problems: the value, and between which it lies in 95 of 100 draws of as many problems. Null where k is more than the samples of some problem. */
export const PassAtKSchema = z.object({
  k: z.int().min(1),
  value: ShareSchema.nullable(),
  interval: z.object({ low: ShareSchema, high: ShareSchema }).nullable(),
});
export type PassAtK = z.infer<typeof PassAtKSchema>;

/** Pass@1 of some of the problems. */
export const GroupScoreSchema = z.object({
  name: z.string(),
  problems: z.int().min(0),
  passAt1: ShareSchema.nullable(),
});
export type GroupScore = z.infer<typeof GroupScoreSchema>;

export const EvaluationScoresSchema = z.object({
  /** False while a sample has no verdict, or only one that is our fault: values are null then. */
  isComplete: z.boolean(),
  problems: z.int().min(0),
  /** Problems that no sample was sent for; values are null as long as there is one. */
  unattempted: z.int().min(0),
  samples: z.int().min(0),
  passed: z.int().min(0),
  /** Without a verdict, by our fault; never counted as failed. */
  internalErrors: z.int().min(0),
  /** How many sets of problems were drawn for an interval. */
  draws: z.int().min(1),
  passAtK: z.array(PassAtKSchema),
  byTag: z.array(GroupScoreSchema),
  byDifficulty: z.array(GroupScoreSchema),
  bySplit: z.array(GroupScoreSchema),
  statuses: z.partialRecord(SampleStatusSchema, z.int().min(0)),
  /** Over all samples that ran: milliseconds, bytes, US dollars; null where nothing is known. */
  cpuMs: z.object({ mean: z.number(), sum: z.number() }).nullable(),
  memoryBytes: z.object({ mean: z.number(), max: z.number() }).nullable(),
  tokens: z.number().nullable(),
  cost: z.number().nullable(),
});
export type EvaluationScores = z.infer<typeof EvaluationScoresSchema>;
