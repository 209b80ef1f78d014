import { Readable } from 'node:stream';
import {
  AssignmentsToImportSchema,
  BenchmarkChangesSchema,
  BenchmarkDetailSchema,
  BenchmarkPreviewSchema,
  BenchmarkSchema,
  BenchmarkSlugSchema,
  BenchmarkValidationSchema,
  BenchmarkVersionSchema,
  ImportVersionSchema,
  NewBenchmarkSchema,
  ProblemFileSchema,
} from '@crucible/contracts/benchmark';
import { BenchmarkProblemSchema } from '@crucible/contracts/benchmark-problem';
import { ProblemSummarySchema } from '@crucible/contracts/problem-summary';
import { z } from 'zod';
import { createBenchmark } from '../benchmarks/create-benchmark.ts';
import { getBenchmark } from '../benchmarks/get-benchmark.ts';
import { getValidation } from '../benchmarks/get-validation.ts';
import { importAssignments } from '../benchmarks/import-assignments.ts';
import { importVersion } from '../benchmarks/import-version.ts';
import { listBenchmarks } from '../benchmarks/list-benchmarks.ts';
import { listProblemSummaries } from '../benchmarks/list-problem-summaries.ts';
import { listProblems } from '../benchmarks/list-problems.ts';
import { previewImport } from '../benchmarks/preview-import.ts';
import { publishVersion } from '../benchmarks/publish-version.ts';
import { updateBenchmark } from '../benchmarks/update-benchmark.ts';
import { validateVersion } from '../benchmarks/validate-version.ts';
import { addShippedBenchmark } from '../shipped-benchmark/add-shipped-benchmark.ts';
import { authorOf } from './author-of.ts';
import { benchmarkKeeperProcedure, benchmarkReaderProcedure } from './benchmark-procedures.ts';
import { adminProcedure, readerProcedure, router, teacherProcedure } from './trpc.ts';

const RefSchema = z.strictObject({ slug: BenchmarkSlugSchema });

export const benchmarksRouter = router({
  list: readerProcedure
    .input(z.strictObject({ isArchived: z.boolean().default(false) }))
    .output(z.array(BenchmarkSchema))
    .query(({ ctx, input }) => listBenchmarks(ctx.deps, { ...input, actor: ctx.actor })),

  get: benchmarkReaderProcedure
    .input(RefSchema)
    .output(BenchmarkDetailSchema)
    .query(({ ctx }) => getBenchmark(ctx.deps, { ...ctx.access, actor: ctx.actor })),

  problems: benchmarkReaderProcedure
    .input(
      RefSchema.extend({
        versionNumber: z.int().min(1).max(1_000_000),
        after: z.int().min(0).max(1_000_000).optional(),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(z.array(BenchmarkProblemSchema))
    .query(({ ctx, input: { slug: _slug, ...page } }) => listProblems(ctx.deps, { ...ctx.access, ...page })),

  problemSummaries: benchmarkReaderProcedure
    .input(RefSchema.extend({ versionNumber: z.int().min(1).max(1_000_000) }))
    .output(z.array(ProblemSummarySchema))
    .query(({ ctx, input: { versionNumber } }) =>
      listProblemSummaries(ctx.deps, { ...ctx.access, versionNumber }),
    ),

  create: teacherProcedure
    .input(NewBenchmarkSchema)
    .output(BenchmarkDetailSchema)
    .mutation(({ ctx, input: benchmark }) =>
      createBenchmark(ctx.deps, { benchmark, actor: ctx.actor, by: authorOf(ctx) }),
    ),

  addShipped: adminProcedure
    .input(z.void())
    .output(BenchmarkDetailSchema)
    .mutation(({ ctx }) => addShippedBenchmark(ctx.deps, { actor: ctx.actor, by: authorOf(ctx) })),

  update: benchmarkKeeperProcedure
    .input(RefSchema.extend({ changes: BenchmarkChangesSchema }))
    .output(BenchmarkDetailSchema)
    .mutation(({ ctx, input: { changes } }) =>
      updateBenchmark(ctx.deps, { ...ctx.access, changes, actor: ctx.actor, by: authorOf(ctx) }),
    ),

  /** What would be imported; nothing is stored. */
  previewImport: benchmarkKeeperProcedure
    .input(ProblemFileSchema.extend(RefSchema.shape))
    .output(BenchmarkPreviewSchema)
    .mutation(({ input: { format, content } }) =>
      previewImport({ format, bytes: Readable.from([Buffer.from(content, 'base64')]) }),
    ),

  importVersion: benchmarkKeeperProcedure
    .input(ImportVersionSchema.extend(RefSchema.shape))
    .output(BenchmarkVersionSchema)
    .mutation(({ ctx, input: { slug: _slug, content, ...how } }) =>
      importVersion(ctx.deps, {
        ...ctx.access,
        ...how,
        bytes: Readable.from([Buffer.from(content, 'base64')]),
        by: authorOf(ctx),
      }),
    ),

  importAssignments: benchmarkKeeperProcedure
    .input(AssignmentsToImportSchema.extend(RefSchema.shape))
    .output(BenchmarkVersionSchema)
    .mutation(({ ctx, input: { assignmentIds, settings } }) =>
      importAssignments(ctx.deps, {
        ...{ ...ctx.access, assignmentIds, settings },
        ...{ actor: ctx.actor, by: authorOf(ctx) },
      }),
    ),

  validate: benchmarkKeeperProcedure
    .input(RefSchema)
    .output(BenchmarkValidationSchema)
    .mutation(({ ctx }) => validateVersion(ctx.deps, { ...ctx.access, personId: ctx.personId })),

  validation: benchmarkKeeperProcedure
    .input(RefSchema)
    .output(BenchmarkValidationSchema)
    .query(({ ctx }) => getValidation(ctx.deps, ctx.access)),

  publish: benchmarkKeeperProcedure
    .input(RefSchema)
    .output(BenchmarkDetailSchema)
    .mutation(({ ctx }) => publishVersion(ctx.deps, { ...ctx.access, actor: ctx.actor, by: authorOf(ctx) })),
});
