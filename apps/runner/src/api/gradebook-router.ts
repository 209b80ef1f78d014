import { SectionIdSchema } from '@crucible/contracts/course';
import {
  CsvFileSchema,
  GradebookExportSchema,
  GradebookSchema,
  GradebookStatisticsSchema,
  PointsCsvSchema,
  PointsPreviewSchema,
} from '@crucible/contracts/gradebook';
import { ManualPointsSchema } from '@crucible/contracts/grade';
import { CourseIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { exportGradebook } from '../gradebook/export-gradebook.ts';
import { getGradebook } from '../gradebook/get-gradebook.ts';
import { getGradebookStatistics } from '../gradebook/get-gradebook-statistics.ts';
import { importPoints } from '../gradebook/import-points.ts';
import { previewPoints } from '../gradebook/preview-points.ts';
import { courseGraderProcedure, courseTeacherProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const ofCourse = { courseId: CourseIdSchema };

export const gradebookRouter = router({
  get: courseGraderProcedure
    .input(z.strictObject(ofCourse))
    .output(GradebookSchema)
    .query(({ ctx, input }) => getGradebook(ctx.deps, input)),

  statistics: courseGraderProcedure
    .input(z.strictObject({ ...ofCourse, sectionId: SectionIdSchema.nullable() }))
    .output(GradebookStatisticsSchema)
    .query(({ ctx, input }) => getGradebookStatistics(ctx.deps, input)),

  export: courseGraderProcedure
    .input(GradebookExportSchema.extend(ofCourse))
    .output(CsvFileSchema)
    .query(({ ctx, input }) => exportGradebook(ctx.deps, input)),

  /** A mutation only because a file is too long for an address; nothing is changed. */
  previewPoints: courseTeacherProcedure
    .input(z.strictObject({ ...ofCourse, csv: PointsCsvSchema }))
    .output(PointsPreviewSchema)
    .mutation(({ ctx, input }) => previewPoints(ctx.deps, input)),

  importPoints: courseTeacherProcedure
    .input(
      z.strictObject({
        ...{ ...ofCourse, csv: PointsCsvSchema, reason: ManualPointsSchema.shape.reason },
        expected: z.int().min(0),
      }),
    )
    .output(z.object({ set: z.int().min(0) }))
    .mutation(async ({ ctx, input }) => ({ set: await importPoints(ctx.deps, { ...input, ...ctx }) })),
});
