import { GenerationSchema, NewGenerationSchema } from '@crucible/contracts/generation';
import { EvaluationIdSchema, ModelEndpointIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { cancelGeneration } from '../generations/cancel-generation.ts';
import { createGeneration } from '../generations/create-generation.ts';
import { getGeneration } from '../generations/get-generation.ts';
import { pauseGeneration } from '../generations/pause-generation.ts';
import { resumeGeneration } from '../generations/resume-generation.ts';
import { authorOf } from './author-of.ts';
import { evaluationOwnerProcedure, evaluationReaderProcedure } from './benchmark-procedures.ts';
import { router } from './trpc.ts';

const RefSchema = z.strictObject({ evaluationId: EvaluationIdSchema });

/** Samples of evaluations that models are asked for. */
export const generationsRouter = router({
  create: evaluationOwnerProcedure
    .input(NewGenerationSchema)
    .output(GenerationSchema)
    .mutation(({ ctx, input: { endpointId, settings } }) =>
      createGeneration(ctx.deps, {
        ...{ access: ctx.access, generation: { endpointId, settings }, actor: ctx.actor, by: authorOf(ctx) },
      }),
    ),

  /** Null for whoever sees the evaluation and does not own it. */
  get: evaluationReaderProcedure
    .input(RefSchema)
    .output(GenerationSchema.nullable())
    .query(({ ctx, input: { evaluationId } }) => getGeneration(ctx.deps, { evaluationId, actor: ctx.actor })),

  pause: evaluationOwnerProcedure
    .input(RefSchema)
    .output(GenerationSchema)
    .mutation(({ ctx }) => pauseGeneration(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),

  resume: evaluationOwnerProcedure
    .input(RefSchema.extend({ endpointId: ModelEndpointIdSchema.optional() }))
    .output(GenerationSchema)
    .mutation(({ ctx, input: { endpointId } }) =>
      resumeGeneration(ctx.deps, { access: ctx.access, by: authorOf(ctx), endpointId }),
    ),

  cancel: evaluationOwnerProcedure
    .input(RefSchema)
    .output(GenerationSchema)
    .mutation(({ ctx }) => cancelGeneration(ctx.deps, { access: ctx.access, by: authorOf(ctx) })),
});
