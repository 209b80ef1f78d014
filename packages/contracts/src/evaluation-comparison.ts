import { z } from 'zod';

/**
 * What became of a problem, seen from the first of two evaluations. `undecided`: one of them has no sample for it, or one
 * without a verdict on the candidate.
 */
const ComparedOutcomeSchema = z.enum(['won', 'lost', 'both_passed', 'both_failed', 'undecided']);
export type ComparedOutcome = z.infer<typeof ComparedOutcomeSchema>;

/** McNemar's test of the problems that one has passed and the other has not. */
const McNemarSchema = z.object({
  /** By the binomial distribution, or by chi-square with the correction for continuity. */
  method: z.enum(['exact', 'corrected']),
  /** Of chi-square; null where the test is exact. */
  statistic: z.number().min(0).nullable(),
  /** How likely it is that such problems are shared out at least as unevenly if each goes either way by chance. */
  pValue: z.number().min(0).max(1),
});
export type McNemar = z.infer<typeof McNemarSchema>;

const DifferenceSchema = z.number().min(-1).max(1);

/** Two evaluations problem by problem. */
export const EvaluationComparisonSchema = z.object({
  problems: z.array(z.object({ key: z.string(), outcome: ComparedOutcomeSchema })),
  counts: z.record(ComparedOutcomeSchema, z.int().min(0)),
  test: McNemarSchema,
  /**
   * Of the shares of samples that pass, the first one's less the second one's, over the problems that are decided; and
   * between which it lies in 95 of 100 draws of as many problems.
   */
  difference: z
    .object({
      value: DifferenceSchema,
      interval: z.object({ low: DifferenceSchema, high: DifferenceSchema }).nullable(),
    })
    .nullable(),
});
export type EvaluationComparison = z.infer<typeof EvaluationComparisonSchema>;
