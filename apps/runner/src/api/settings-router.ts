import {
  AdminSettingsSchema,
  ChangeSettingsSchema,
  ShownSettingsSchema,
} from '@crucible/contracts/installation-settings';
import { z } from 'zod';
import { changeSettings } from '../installation-settings/change-settings.ts';
import { getSettings } from '../installation-settings/get-settings.ts';
import { getShownSettings } from '../installation-settings/get-shown-settings.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router, sessionProcedure } from './trpc.ts';

export const settingsRouter = router({
  /** What every page has to know. */
  shown: sessionProcedure
    .input(z.void())
    .output(ShownSettingsSchema)
    .query(({ ctx }) => getShownSettings(ctx.deps, ctx)),

  get: adminProcedure
    .input(z.void())
    .output(AdminSettingsSchema)
    .query(({ ctx }) => getSettings(ctx.deps)),

  change: adminProcedure
    .input(ChangeSettingsSchema)
    .output(AdminSettingsSchema)
    .mutation(({ ctx, input }) => changeSettings(ctx.deps, { change: input, by: authorOf(ctx) })),
});
