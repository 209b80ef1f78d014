import { EngineRoomSchema } from '@crucible/contracts/admin-workers';
import { z } from 'zod';
import { getEngineRoom } from '../workers/get-engine-room.ts';
import { adminProcedure, router } from './trpc.ts';

export const workersRouter = router({
  list: adminProcedure
    .input(z.strictObject({}))
    .output(EngineRoomSchema)
    .query(({ ctx }) => getEngineRoom(ctx.deps)),
});
