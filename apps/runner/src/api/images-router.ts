import {
  AdminImageDetailSchema,
  AdminImageSchema,
  ImageRefSchema,
  ImageScanSchema,
  ImageVersionRefSchema,
  LanguagePresetsSchema,
  RollBackImageSchema,
  SaveImageSettingsSchema,
  SetImageEnabledSchema,
  SetImageLanguageSchema,
} from '@crucible/contracts/admin-image';
import { z } from 'zod';
import { getAdminImage } from '../image-admin/get-admin-image.ts';
import { listAdminImages } from '../image-admin/list-admin-images.ts';
import { rollBackImage } from '../image-admin/roll-back-image.ts';
import { saveImageSettings } from '../image-admin/save-image-settings.ts';
import { setImageEnabled } from '../image-admin/set-image-enabled.ts';
import { setImageLanguage } from '../image-admin/set-image-language.ts';
import { unpinImage } from '../image-admin/unpin-image.ts';
import { getImageScan } from '../images/get-image-scan.ts';
import { listLanguagePresets } from '../images/list-language-presets.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

export const imagesRouter = router({
  list: adminProcedure
    .input(z.void())
    .output(z.array(AdminImageSchema))
    .query(({ ctx }) => listAdminImages(ctx.deps)),

  get: adminProcedure
    .input(ImageRefSchema)
    .output(AdminImageDetailSchema)
    .query(({ ctx, input }) => getAdminImage(ctx.deps, input)),

  /** What the last scan of a version has found, one by one. */
  scan: adminProcedure
    .input(ImageVersionRefSchema)
    .output(ImageScanSchema)
    .query(({ ctx, input }) => getImageScan(ctx.deps, input)),

  /** With what the description of a foreign image can begin. */
  languagePresets: adminProcedure
    .input(z.void())
    .output(LanguagePresetsSchema)
    .query(({ ctx }) => listLanguagePresets(ctx.deps)),

  setEnabled: adminProcedure
    .input(SetImageEnabledSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => setImageEnabled(ctx.deps, { ...input, by: authorOf(ctx) })),

  setLanguage: adminProcedure
    .input(SetImageLanguageSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => setImageLanguage(ctx.deps, { change: input, by: authorOf(ctx) })),

  saveSettings: adminProcedure
    .input(SaveImageSettingsSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => saveImageSettings(ctx.deps, { ...input, by: authorOf(ctx) })),

  rollBack: adminProcedure
    .input(RollBackImageSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => rollBackImage(ctx.deps, { ...input, by: authorOf(ctx) })),

  unpin: adminProcedure
    .input(ImageRefSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => unpinImage(ctx.deps, { ...input, by: authorOf(ctx) })),
});
