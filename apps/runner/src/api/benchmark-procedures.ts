import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { EvaluationIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { requireEvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { accountProcedure } from './trpc.ts';

// As in course-procedures: what a procedure is about decides who may call it.

const ofBenchmark = (needed: 'see' | 'keep') =>
  accountProcedure.input(z.object({ slug: BenchmarkSlugSchema })).use(async ({ ctx, input, next }) => {
    const access = await requireBenchmarkAccess(ctx.deps, { benchmark: input, actor: ctx.actor, needed });
    return next({ ctx: { access } });
  });

/** For everybody who may see a benchmark. */
export const benchmarkReaderProcedure = ofBenchmark('see');
/** For its owner, and admins. */
export const benchmarkKeeperProcedure = ofBenchmark('keep');

const ofEvaluation = (needed: 'see' | 'own') =>
  accountProcedure.input(z.object({ evaluationId: EvaluationIdSchema })).use(async ({ ctx, input, next }) => {
    const access = await requireEvaluationAccess(ctx.deps, { ...input, actor: ctx.actor, needed });
    return next({ ctx: { access } });
  });

/** For whoever asked for an evaluation, and those who keep its benchmark. */
export const evaluationReaderProcedure = ofEvaluation('see');
/** For whoever asked for it, and admins. */
export const evaluationOwnerProcedure = ofEvaluation('own');
