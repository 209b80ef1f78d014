import { OverviewQuerySchema, OverviewSchema } from '@crucible/contracts/overview';
import { getOverview } from '../overview/get-overview.ts';
import { adminProcedure, router } from './trpc.ts';

export const overviewRouter = router({
  get: adminProcedure
    .input(OverviewQuerySchema)
    .output(OverviewSchema)
    .query(({ ctx, input }) => getOverview(ctx.deps, input)),
});
