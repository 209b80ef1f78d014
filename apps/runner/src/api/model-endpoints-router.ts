import {
  EndpointCheckSchema,
  ModelEndpointSchema,
  NewModelEndpointSchema,
} from '@crucible/contracts/generation';
import { ModelEndpointIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { checkEndpoint } from '../model-endpoints/check-endpoint.ts';
import { createEndpoint } from '../model-endpoints/create-endpoint.ts';
import { listEndpoints } from '../model-endpoints/list-endpoints.ts';
import { removeEndpoint } from '../model-endpoints/remove-endpoint.ts';
import { authorOf } from './author-of.ts';
import { accountProcedure, router } from './trpc.ts';

const RefSchema = z.strictObject({ endpointId: ModelEndpointIdSchema });

/** No faster than things are made, since somebody else is asked. */
const askingProcedure = accountProcedure.use(async ({ ctx, next }) => {
  await ctx.limitCreation();
  return next();
});

/** One's own endpoints of models; to everybody else, admins too, they are not there. */
export const modelEndpointsRouter = router({
  list: accountProcedure
    .input(z.void())
    .output(z.array(ModelEndpointSchema))
    .query(({ ctx }) => listEndpoints(ctx.deps, ctx.actor)),

  create: askingProcedure
    .input(NewModelEndpointSchema)
    .output(ModelEndpointSchema)
    .mutation(({ ctx, input: endpoint }) =>
      createEndpoint(ctx.deps, { endpoint, actor: ctx.actor, by: authorOf(ctx) }),
    ),

  remove: accountProcedure
    .input(RefSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => removeEndpoint(ctx.deps, { ...input, by: authorOf(ctx) })),

  /** A mutation because somebody else is asked: it changes nothing. */
  check: askingProcedure
    .input(RefSchema)
    .output(EndpointCheckSchema)
    .mutation(({ ctx, input }) => checkEndpoint(ctx.deps, { ...input, actor: ctx.actor })),
});
