import {
  AssignmentSchema,
  AssignmentSummarySchema,
  SavedDraftSchema,
  SettingsChangesSchema,
  VersionSchema,
} from '@crucible/contracts/assignment';
import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import { PublishPreviewSchema } from '@crucible/contracts/draft-check';
import { AssignmentIdSchema, CourseIdSchema } from '@crucible/contracts/ids';
import { AssignmentListSchema, StudentAssignmentSchema } from '@crucible/contracts/student-assignment';
import { z } from 'zod';
import { changeSettings } from '../assignments/change-settings.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { deleteAssignment } from '../assignments/delete-assignment.ts';
import { duplicateAssignment } from '../assignments/duplicate-assignment.ts';
import { getAssignment } from '../assignments/get-assignment.ts';
import { getVersion } from '../assignments/get-version.ts';
import { listForRole } from '../assignments/list-for-role.ts';
import { listVersions } from '../assignments/list-versions.ts';
import { openAssignment } from '../assignments/open-assignment.ts';
import { previewPublishing } from '../assignments/preview-publishing.ts';
import { publishAssignment } from '../assignments/publish-assignment.ts';
import { reorderAssignments } from '../assignments/reorder-assignments.ts';
import { saveDraft } from '../assignments/save-draft.ts';
import { setAssignmentState } from '../assignments/set-assignment-state.ts';
import { requireActive } from '../courses/require-active.ts';
import { authorOf } from './author-of.ts';
import {
  assignmentGraderProcedure,
  assignmentMemberProcedure,
  assignmentTeacherProcedure,
  courseMemberProcedure,
  courseTeacherProcedure,
} from './course-procedures.ts';
import { router } from './trpc.ts';

const CourseInSchema = z.strictObject({ courseId: CourseIdSchema });
const AssignmentInSchema = z.strictObject({ assignmentId: AssignmentIdSchema });
const NothingSchema = z.void();

/** For teachers, as long as the course is not archived. */
const changeProcedure = assignmentTeacherProcedure.use(({ ctx, next }) => {
  requireActive(ctx.access);
  return next();
});
const courseChangeProcedure = courseTeacherProcedure.use(({ ctx, next }) => {
  requireActive(ctx.access);
  return next();
});

export const assignmentsRouter = router({
  list: courseMemberProcedure
    .input(CourseInSchema)
    .output(AssignmentListSchema)
    .query(({ ctx }) => listForRole(ctx.deps, { ...ctx.access, personId: ctx.personId })),

  /** As whoever is to solve it sees it. */
  open: assignmentMemberProcedure
    .input(AssignmentInSchema)
    .output(StudentAssignmentSchema)
    .query(({ ctx }) => {
      const { access, personId, sessionId } = ctx;
      return openAssignment(ctx.deps, { access, personId, sessionId });
    }),

  /** As its staff sees it. */
  get: assignmentGraderProcedure
    .input(AssignmentInSchema)
    .output(AssignmentSchema)
    .query(({ ctx, input }) => getAssignment(ctx.deps, input)),

  create: courseChangeProcedure
    .input(
      CourseInSchema.extend({
        settings: SettingsChangesSchema.required({ title: true }),
        content: AssignmentContentSchema.optional(),
      }),
    )
    .output(AssignmentSchema)
    .mutation(({ ctx, input }) => createAssignment(ctx.deps, { ...input, by: authorOf(ctx) })),

  saveDraft: changeProcedure
    .input(AssignmentInSchema.extend({ content: AssignmentContentSchema, draftRevision: z.int().min(1) }))
    .output(SavedDraftSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx.deps, input)),

  changeSettings: changeProcedure
    .input(AssignmentInSchema.extend({ changes: SettingsChangesSchema }))
    .output(AssignmentSummarySchema)
    .mutation(({ ctx, input }) => changeSettings(ctx.deps, { ...input, by: authorOf(ctx) })),

  previewPublishing: assignmentGraderProcedure
    .input(AssignmentInSchema)
    .output(PublishPreviewSchema)
    .query(({ ctx, input }) => previewPublishing(ctx.deps, input)),

  publish: changeProcedure
    .input(
      AssignmentInSchema.extend({
        draftRevision: z.int().min(1),
        note: z.string().trim().max(2000).default(''),
      }),
    )
    .output(VersionSchema)
    .mutation(({ ctx, input }) => publishAssignment(ctx.deps, { ...input, by: authorOf(ctx) })),

  setState: changeProcedure
    .input(
      AssignmentInSchema.extend({
        change: z.enum(['unpublish', 'archive', 'restore', 'publish_results', 'hide_results']),
      }),
    )
    .output(AssignmentSummarySchema)
    .mutation(({ ctx, input }) => setAssignmentState(ctx.deps, { ...input, by: authorOf(ctx) })),

  versions: assignmentGraderProcedure
    .input(AssignmentInSchema)
    .output(z.array(VersionSchema))
    .query(({ ctx, input }) => listVersions(ctx.deps, input)),

  version: assignmentGraderProcedure
    .input(AssignmentInSchema.extend({ number: z.int().min(1) }))
    .output(AssignmentContentSchema)
    .query(({ ctx, input }) => getVersion(ctx.deps, input)),

  duplicate: changeProcedure
    .input(AssignmentInSchema)
    .output(AssignmentSchema)
    .mutation(({ ctx, input }) => duplicateAssignment(ctx.deps, { ...input, by: authorOf(ctx) })),

  reorder: courseChangeProcedure
    .input(CourseInSchema.extend({ assignmentIds: z.array(AssignmentIdSchema).max(1000) }))
    .output(NothingSchema)
    .mutation(({ ctx, input }) => reorderAssignments(ctx.deps, input)),

  delete: changeProcedure
    .input(AssignmentInSchema)
    .output(NothingSchema)
    .mutation(({ ctx, input }) => deleteAssignment(ctx.deps, { ...input, by: authorOf(ctx) })),
});
