import { EvaluationSchema, NewEvaluationSchema, SampleFilterSchema } from '@crucible/contracts/evaluation';
import { EvaluationComparisonSchema } from '@crucible/contracts/evaluation-comparison';
import { EvaluationSampleSchema, SampleSummarySchema } from '@crucible/contracts/evaluation-sample';
import { EvaluationScoresSchema } from '@crucible/contracts/evaluation-score';
import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { EvaluationIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { cancelEvaluation } from '../evaluations/cancel-evaluation.ts';
import { createEvaluation } from '../evaluations/create-evaluation.ts';
import { getComparison } from '../evaluations/get-comparison.ts';
import { getEvaluation } from '../evaluations/get-evaluation.ts';
import { getSample } from '../evaluations/get-sample.ts';
import { getScores } from '../evaluations/get-scores.ts';
import { listEvaluations } from '../evaluations/list-evaluations.ts';
import { listSamples } from '../evaluations/list-samples.ts';
import { pauseEvaluation } from '../evaluations/pause-evaluation.ts';
import { resumeEvaluation } from '../evaluations/resume-evaluation.ts';
import { retryInternalErrors } from '../evaluations/retry-internal-errors.ts';
import { startEvaluation } from '../evaluations/start-evaluation.ts';
import { authorOf } from './author-of.ts';
import {
  benchmarkKeeperProcedure,
  evaluationOwnerProcedure,
  evaluationReaderProcedure,
} from './benchmark-procedures.ts';
import { accountProcedure, router } from './trpc.ts';

const RefSchema = z.strictObject({ evaluationId: EvaluationIdSchema });
const LimitSchema = z.int().min(1).max(200).default(50);

export const evaluationsRouter = router({
  /** One's own. */
  list: accountProcedure
    .input(z.strictObject({ limit: LimitSchema }))
    .output(z.array(EvaluationSchema))
    .query(({ ctx, input }) => listEvaluations(ctx.deps, { ...input, actor: ctx.actor })),

  /** Everybody's, by one benchmark. */
  listOfBenchmark: benchmarkKeeperProcedure
    .input(z.strictObject({ slug: BenchmarkSlugSchema, limit: LimitSchema }))
    .output(z.array(EvaluationSchema))
    .query(({ ctx, input: { limit } }) =>
      listEvaluations(ctx.deps, { ...ctx.access, limit, actor: ctx.actor }),
    ),

  create: accountProcedure
    .input(NewEvaluationSchema)
    .output(EvaluationSchema)
    .mutation(({ ctx, input: evaluation }) =>
      createEvaluation(ctx.deps, { evaluation, actor: ctx.actor, by: authorOf(ctx) }),
    ),

  get: evaluationReaderProcedure
    .input(RefSchema)
    .output(EvaluationSchema)
    .query(({ ctx }) => getEvaluation(ctx.deps, ctx)),

  scores: evaluationReaderProcedure
    .input(RefSchema.extend({ ks: z.array(z.int().min(1).max(100_000)).max(20).optional() }))
    .output(EvaluationScoresSchema)
    .query(({ ctx: { deps, access }, input: { ks } }) => getScores(deps, { access, ks })),

  /** With another one that was measured by the same problems. */
  compare: evaluationReaderProcedure
    .input(RefSchema.extend({ otherId: EvaluationIdSchema }))
    .output(EvaluationComparisonSchema)
    .query(({ ctx: { deps, access, actor }, input: { otherId } }) =>
      getComparison(deps, { access, otherId, actor }),
    ),

  samples: evaluationReaderProcedure
    .input(RefSchema.extend({ filter: SampleFilterSchema.prefault({}) }))
    .output(z.array(SampleSummarySchema))
    .query(({ ctx: { deps, access }, input: { filter } }) => listSamples(deps, { access, filter })),

  sample: evaluationReaderProcedure
    .input(
      RefSchema.extend({
        problemPosition: z.int().min(0).max(1_000_000),
        sampleIndex: z.int().min(0).max(1_000_000),
      }),
    )
    .output(EvaluationSampleSchema)
    .query(({ ctx: { deps, access }, input: { problemPosition, sampleIndex } }) =>
      getSample(deps, { access, problemPosition, sampleIndex }),
    ),

  start: evaluationOwnerProcedure
    .input(RefSchema)
    .output(EvaluationSchema)
    .mutation(({ ctx }) => startEvaluation(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),

  pause: evaluationOwnerProcedure
    .input(RefSchema)
    .output(EvaluationSchema)
    .mutation(({ ctx }) => pauseEvaluation(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),

  resume: evaluationOwnerProcedure
    .input(RefSchema)
    .output(EvaluationSchema)
    .mutation(({ ctx }) => resumeEvaluation(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),

  cancel: evaluationOwnerProcedure
    .input(RefSchema)
    .output(EvaluationSchema)
    .mutation(({ ctx }) => cancelEvaluation(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),

  retryInternalErrors: evaluationOwnerProcedure
    .input(RefSchema)
    .output(EvaluationSchema)
    .mutation(({ ctx }) => retryInternalErrors(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),
});
