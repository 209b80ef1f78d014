import { LtiPlatformIdSchema } from '@crucible/contracts/ids';
import { LtiPlatformSchema, LtiPlatformSettingsSchema, LtiToolSchema } from '@crucible/contracts/lti';
import { z } from 'zod';
import { listPlatforms } from '../lti/platforms/list-platforms.ts';
import { removePlatform } from '../lti/platforms/remove-platform.ts';
import { savePlatform } from '../lti/platforms/save-platform.ts';
import { toolAddresses } from '../lti/platforms/tool-addresses.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

const PlatformInSchema = z.strictObject({ platformId: LtiPlatformIdSchema });

/** The learning platforms that send people here. */
export const ltiRouter = router({
  /** What is typed into a platform. */
  tool: adminProcedure
    .input(z.void())
    .output(LtiToolSchema)
    .query(({ ctx }) => toolAddresses(ctx.deps)),

  list: adminProcedure
    .input(z.void())
    .output(z.array(LtiPlatformSchema))
    .query(({ ctx }) => listPlatforms(ctx.deps)),

  create: adminProcedure
    .input(LtiPlatformSettingsSchema)
    .output(LtiPlatformSchema)
    .mutation(({ ctx, input }) =>
      savePlatform(ctx.deps, { platformId: null, settings: input, by: authorOf(ctx) }),
    ),

  update: adminProcedure
    .input(PlatformInSchema.extend({ settings: LtiPlatformSettingsSchema }))
    .output(LtiPlatformSchema)
    .mutation(({ ctx, input }) => savePlatform(ctx.deps, { ...input, by: authorOf(ctx) })),

  remove: adminProcedure
    .input(PlatformInSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => removePlatform(ctx.deps, { ...input, by: authorOf(ctx) })),
});
