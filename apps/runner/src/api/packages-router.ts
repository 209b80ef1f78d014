import {
  ExportedAssignmentSchema,
  ExportedResultsSchema,
  ExportResultsSchema,
  ImportAssignmentSchema,
  ImportedAssignmentSchema,
  ReadReportSchema,
  ReplaceDraftSchema,
  ReportCasesSchema,
} from '@crucible/contracts/assignment-package';
import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { requireActive } from '../courses/require-active.ts';
import { exportAssignment } from '../interchange/export-assignment.ts';
import { exportResults } from '../interchange/export-results.ts';
import { importAssignment } from '../interchange/import-assignment.ts';
import { readReportCases } from '../interchange/read-report-cases.ts';
import { replaceDraft } from '../interchange/replace-draft.ts';
import { authorOf } from './author-of.ts';
import {
  assignmentGraderProcedure,
  assignmentTeacherProcedure,
  courseTeacherProcedure,
  submissionGraderProcedure,
} from './course-procedures.ts';
import { router } from './trpc.ts';

/** Assignments as packages, in and out; results for other graders. */
export const packagesRouter = router({
  /** A new assignment, made of a package. */
  import: courseTeacherProcedure
    .input(ImportAssignmentSchema)
    .output(ImportedAssignmentSchema)
    .mutation(({ ctx, input }) => {
      requireActive(ctx.access);
      return importAssignment(ctx.deps, { ...input, by: authorOf(ctx) });
    }),

  /** A package in the place of a draft. */
  replaceDraft: assignmentTeacherProcedure
    .input(ReplaceDraftSchema)
    .output(ImportedAssignmentSchema)
    .mutation(({ ctx, input }) => {
      requireActive(ctx.access);
      return replaceDraft(ctx.deps, { ...input, by: authorOf(ctx) });
    }),

  export: assignmentGraderProcedure
    .input(z.strictObject({ assignmentId: AssignmentIdSchema }))
    .output(ExportedAssignmentSchema)
    .query(({ ctx, input }) => exportAssignment(ctx.deps, input)),

  exportResults: submissionGraderProcedure
    .input(ExportResultsSchema)
    .output(ExportedResultsSchema)
    .query(({ ctx, input }) => exportResults(ctx.deps, input)),

  /** A report that somebody has, as the list of a unit test's own tests. It changes nothing. */
  readReport: assignmentTeacherProcedure
    .input(ReadReportSchema)
    .output(ReportCasesSchema)
    .mutation(({ input }) => readReportCases(input)),
});
