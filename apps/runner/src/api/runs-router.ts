import { CreateRunSchema, RunIdSchema, RunPageSchema, RunSchema } from '@crucible/contracts/run';
import { z } from 'zod';
import { cancelRun } from '../runs/cancel-run.ts';
import { createRun } from '../runs/create-run.ts';
import { deleteRun } from '../runs/delete-run.ts';
import { getRun } from '../runs/get-run.ts';
import { listRuns } from '../runs/list-runs.ts';
import type { RequestContext } from './context.ts';
import { roleDeps } from './role-deps.ts';
import { creatorProcedure, router, sessionProcedure } from './trpc.ts';

const RunRefSchema = z.strictObject({ id: RunIdSchema });
const ListSchema = z.strictObject({
  /** `nextCursor` of the page before. */
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(100).default(30),
});

const whoOf = ({ personId, address }: RequestContext) => ({ personId, address });

/** Operations take the person who asks and answer `not_found` for what is somebody else's. */
export const runsRouter = router({
  create: creatorProcedure
    .input(CreateRunSchema)
    .output(RunSchema)
    .mutation(({ ctx, input }) => createRun(roleDeps(ctx.deps, ctx.role), { ...input, ...whoOf(ctx) })),

  get: sessionProcedure
    .input(RunRefSchema)
    .output(RunSchema)
    .query(({ ctx, input }) => getRun(ctx.deps, { runId: input.id, personId: ctx.personId })),

  list: sessionProcedure
    .input(ListSchema)
    .output(RunPageSchema)
    .query(({ ctx, input }) =>
      listRuns(ctx.deps, { personId: ctx.personId, cursor: input.cursor ?? null, limit: input.limit }),
    ),

  cancel: sessionProcedure
    .input(RunRefSchema)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await cancelRun(ctx.deps, { runId: input.id, ...whoOf(ctx) });
      return null;
    }),

  delete: sessionProcedure
    .input(RunRefSchema)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await deleteRun(ctx.deps, { runId: input.id, ...whoOf(ctx) });
      return null;
    }),
});
