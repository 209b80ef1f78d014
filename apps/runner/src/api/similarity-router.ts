import { AssignmentIdSchema } from '@crucible/contracts/ids';
import {
  NewSimilarityReportSchema,
  PairNoteSchema,
  SimilarityComparisonSchema,
  SimilarityReportIdSchema,
  SimilarityReportSchema,
} from '@crucible/contracts/similarity';
import { z } from 'zod';
import { getComparison } from '../similarity/get-comparison.ts';
import { getReport } from '../similarity/get-report.ts';
import { notePair } from '../similarity/note-pair.ts';
import { startReport } from '../similarity/start-report.ts';
import { assignmentGraderProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const ofAssignment = { assignmentId: AssignmentIdSchema };
const ofPair = { ...ofAssignment, pairId: SimilarityReportIdSchema };

export const similarityRouter = router({
  start: assignmentGraderProcedure
    .input(NewSimilarityReportSchema.extend(ofAssignment))
    .output(z.object({ reportId: SimilarityReportIdSchema }))
    .mutation(async ({ ctx, input }) => ({ reportId: await startReport(ctx.deps, { ...input, ...ctx }) })),

  get: assignmentGraderProcedure
    .input(z.strictObject(ofAssignment))
    .output(SimilarityReportSchema.nullable())
    .query(({ ctx, input }) => getReport(ctx.deps, input)),

  compare: assignmentGraderProcedure
    .input(z.strictObject(ofPair))
    .output(SimilarityComparisonSchema)
    .query(({ ctx, input }) => getComparison(ctx.deps, input)),

  note: assignmentGraderProcedure
    .input(PairNoteSchema.extend(ofPair))
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await notePair(ctx.deps, { ...input, ...ctx });
      return null;
    }),
});
