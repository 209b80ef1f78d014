import {
  AdoptImageSchema,
  AdoptionOptionsSchema,
  ImageRefSchema,
  PruneImagesSchema,
  PrunePreviewSchema,
} from '@crucible/contracts/admin-image';
import {
  BuildImageSchema,
  ImageTaskLogSchema,
  ImageTaskPageSchema,
  ImageTaskRefSchema,
  ImageTaskSchema,
  ListImageTasksSchema,
  ReadImageTaskLogSchema,
} from '@crucible/contracts/image-task';
import { z } from 'zod';
import { cancelImageTask } from '../image-tasks/cancel-image-task.ts';
import { listAdoptionOptions } from '../image-tasks/list-adoption-options.ts';
import { listImageTasks } from '../image-tasks/list-image-tasks.ts';
import { previewPrune } from '../image-tasks/preview-prune.ts';
import { readImageTaskLog } from '../image-tasks/read-image-task-log.ts';
import { requestAdoption } from '../image-tasks/request-adoption.ts';
import { requestBuild } from '../image-tasks/request-build.ts';
import { requestPrepull } from '../image-tasks/request-prepull.ts';
import { requestPrune } from '../image-tasks/request-prune.ts';
import { requestScan } from '../image-tasks/request-scan.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

/** What the image manager is asked to do, and how it goes. */
export const imageTasksRouter = router({
  build: adminProcedure
    .input(BuildImageSchema)
    .output(ImageTaskSchema)
    .mutation(({ ctx, input: build }) => requestBuild(ctx.deps, { build, by: authorOf(ctx) })),

  adopt: adminProcedure
    .input(AdoptImageSchema)
    .output(ImageTaskSchema)
    .mutation(({ ctx, input: adoption }) => requestAdoption(ctx.deps, { adoption, by: authorOf(ctx) })),

  adoptionOptions: adminProcedure
    .input(z.void())
    .output(AdoptionOptionsSchema)
    .query(({ ctx }) => listAdoptionOptions(ctx.deps)),

  scan: adminProcedure
    .input(ImageRefSchema)
    .output(ImageTaskSchema)
    .mutation(({ ctx, input }) => requestScan(ctx.deps, { ...input, by: authorOf(ctx) })),

  /** A task for each worker that manages images. */
  prepull: adminProcedure
    .input(z.strictObject({}).prefault({}))
    .output(z.array(ImageTaskSchema))
    .mutation(({ ctx }) => requestPrepull(ctx.deps, { by: authorOf(ctx) })),

  prunePreview: adminProcedure
    .input(z.void())
    .output(PrunePreviewSchema)
    .query(({ ctx }) => previewPrune(ctx.deps)),

  /** A task for each worker that manages images. */
  prune: adminProcedure
    .input(PruneImagesSchema)
    .output(z.array(ImageTaskSchema))
    .mutation(({ ctx, input }) => requestPrune(ctx.deps, { ...input, by: authorOf(ctx) })),

  cancel: adminProcedure
    .input(ImageTaskRefSchema)
    .output(ImageTaskSchema)
    .mutation(({ ctx, input }) => cancelImageTask(ctx.deps, { ...input, by: authorOf(ctx) })),

  list: adminProcedure
    .input(ListImageTasksSchema)
    .output(ImageTaskPageSchema)
    .query(({ ctx, input }) => listImageTasks(ctx.deps, input)),

  log: adminProcedure
    .input(ReadImageTaskLogSchema)
    .output(ImageTaskLogSchema)
    .query(({ ctx, input }) => readImageTaskLog(ctx.deps, input)),
});
