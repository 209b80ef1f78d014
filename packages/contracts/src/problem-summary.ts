import { z } from 'zod';
import { BenchmarkProblemSchema } from './benchmark-problem.ts';

/** A problem of a benchmark among the others. */
export const ProblemSummarySchema = BenchmarkProblemSchema.pick({
  position: true,
  key: true,
  entryPoint: true,
  tags: true,
  difficulty: true,
  split: true,
}).extend({
  /** How the prompt begins. */
  opening: z.string(),
});
export type ProblemSummary = z.infer<typeof ProblemSummarySchema>;
