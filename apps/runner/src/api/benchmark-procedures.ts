import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { EvaluationIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { requireEvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { accountProcedure, readerProcedure } from './trpc.ts';

// As in course-procedures: what a procedure is about decides who may call it.

const BenchmarkRefSchema = z.object({ slug: BenchmarkSlugSchema });

/** For everybody who may see a benchmark, with an account or without. */
export const benchmarkReaderProcedure = readerProcedure
  .input(BenchmarkRefSchema)
  .use(async ({ ctx, input, next }) => {
    const { deps, actor } = ctx;
    const access = await requireBenchmarkAccess(deps, { benchmark: input, actor, needed: 'see' });
    return next({ ctx: { access } });
  });

const ofBenchmark = (needed: 'see' | 'keep') =>
  accountProcedure.input(BenchmarkRefSchema).use(async ({ ctx, input, next }) => {
    const access = await requireBenchmarkAccess(ctx.deps, { benchmark: input, actor: ctx.actor, needed });
    return next({ ctx: { access } });
  });

/** For whoever has an account and may see a benchmark. */
export const benchmarkUserProcedure = ofBenchmark('see');
/** For its owner, and admins. */
export const benchmarkKeeperProcedure = ofBenchmark('keep');

const EvaluationRefSchema = z.object({ evaluationId: EvaluationIdSchema });

/** For whoever asked for an evaluation, those who keep its benchmark, and everybody who sees it on a leaderboard. */
export const evaluationReaderProcedure = readerProcedure
  .input(EvaluationRefSchema)
  .use(async ({ ctx, input, next }) => {
    const access = await requireEvaluationAccess(ctx.deps, { ...input, actor: ctx.actor, needed: 'see' });
    return next({ ctx: { access } });
  });
/** For whoever asked for it, and admins. */
export const evaluationOwnerProcedure = accountProcedure
  .input(EvaluationRefSchema)
  .use(async ({ ctx, input, next }) => {
    const access = await requireEvaluationAccess(ctx.deps, { ...input, actor: ctx.actor, needed: 'own' });
    return next({ ctx: { access } });
  });
