import {
  CourseInvitationSchema,
  CourseMemberSchema,
  SectionIdSchema,
  SectionNameSchema,
  SectionRefSchema,
  SectionSchema,
} from '@crucible/contracts/course';
import { CourseIdSchema, PersonIdSchema } from '@crucible/contracts/ids';
import { JoinCodeSchema, NewJoinCodeSchema } from '@crucible/contracts/join-code';
import { CourseRoleSchema } from '@crucible/contracts/role';
import { RosterCsvSchema, RosterPreviewSchema } from '@crucible/contracts/roster';
import { z } from 'zod';
import { changeMember } from '../courses/change-member.ts';
import { createJoinCode } from '../courses/create-join-code.ts';
import { deleteSection } from '../courses/delete-section.ts';
import { listInvitations } from '../courses/list-invitations.ts';
import { listJoinCodes } from '../courses/list-join-codes.ts';
import { listMembers } from '../courses/list-members.ts';
import { listSections } from '../courses/list-sections.ts';
import { removeMember } from '../courses/remove-member.ts';
import { requireActive } from '../courses/require-active.ts';
import { revokeInvitation } from '../courses/revoke-invitation.ts';
import { revokeJoinCode } from '../courses/revoke-join-code.ts';
import { applyRoster } from '../courses/roster/apply-roster.ts';
import { previewRoster } from '../courses/roster/preview-roster.ts';
import { saveSection } from '../courses/save-section.ts';
import { authorOf } from './author-of.ts';
import { courseGraderProcedure, courseTeacherProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const CourseInSchema = z.strictObject({ courseId: CourseIdSchema });
const NothingSchema = z.void();

/** For teachers, as long as the course is not archived. */
const changeProcedure = courseTeacherProcedure.use(({ ctx, next }) => {
  requireActive(ctx.access);
  return next();
});

/** Who is in a course, in which part of it, and how they come in. */
export const coursePeopleRouter = router({
  members: courseGraderProcedure
    .input(CourseInSchema)
    .output(z.array(CourseMemberSchema))
    .query(({ ctx, input }) => listMembers(ctx.deps, input.courseId)),

  changeMember: changeProcedure
    .input(
      CourseInSchema.extend({
        personId: PersonIdSchema,
        role: CourseRoleSchema.optional(),
        /** Null for none. */
        sectionId: SectionIdSchema.nullable().optional(),
      }),
    )
    .output(NothingSchema)
    .mutation(({ ctx, input }) => changeMember(ctx.deps, { ...input, by: authorOf(ctx) })),

  removeMember: changeProcedure
    .input(CourseInSchema.extend({ personId: PersonIdSchema }))
    .output(NothingSchema)
    .mutation(({ ctx, input }) => removeMember(ctx.deps, { ...input, by: authorOf(ctx) })),

  invitations: courseTeacherProcedure
    .input(CourseInSchema)
    .output(z.array(CourseInvitationSchema))
    .query(({ ctx, input }) => listInvitations(ctx.deps, input.courseId)),

  revokeInvitation: changeProcedure
    .input(CourseInSchema.extend({ invitationId: CourseIdSchema }))
    .output(NothingSchema)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.deps, input)),

  /** A mutation for its size alone: it changes nothing. */
  previewRoster: changeProcedure
    .input(CourseInSchema.extend({ csv: RosterCsvSchema }))
    .output(RosterPreviewSchema)
    .mutation(({ ctx, input }) => previewRoster(ctx.deps, input)),

  applyRoster: changeProcedure
    .input(CourseInSchema.extend({ csv: RosterCsvSchema }))
    .output(RosterPreviewSchema)
    .mutation(({ ctx, input }) => {
      const { publicUrl } = ctx.deps.accountSettings;
      return applyRoster({ ...ctx.deps, publicUrl }, { ...input, by: authorOf(ctx) });
    }),

  sections: courseGraderProcedure
    .input(CourseInSchema)
    .output(z.array(SectionSchema))
    .query(({ ctx, input }) => listSections(ctx.deps, input.courseId)),

  createSection: changeProcedure
    .input(CourseInSchema.extend({ name: SectionNameSchema }))
    .output(SectionRefSchema)
    .mutation(({ ctx, input }) => saveSection(ctx.deps, input)),

  renameSection: changeProcedure
    .input(CourseInSchema.extend({ sectionId: SectionIdSchema, name: SectionNameSchema }))
    .output(SectionRefSchema)
    .mutation(({ ctx, input }) => saveSection(ctx.deps, input)),

  deleteSection: changeProcedure
    .input(CourseInSchema.extend({ sectionId: SectionIdSchema }))
    .output(NothingSchema)
    .mutation(({ ctx, input }) => deleteSection(ctx.deps, input)),

  joinCodes: courseTeacherProcedure
    .input(CourseInSchema)
    .output(z.array(JoinCodeSchema))
    .query(({ ctx, input }) => listJoinCodes(ctx.deps, input.courseId)),

  createJoinCode: changeProcedure
    .input(CourseInSchema.extend({ code: NewJoinCodeSchema.default({}) }))
    .output(JoinCodeSchema)
    .mutation(({ ctx, input }) => createJoinCode(ctx.deps, { ...input, by: authorOf(ctx) })),

  revokeJoinCode: changeProcedure
    .input(CourseInSchema.extend({ joinCodeId: CourseIdSchema }))
    .output(NothingSchema)
    .mutation(({ ctx, input }) => revokeJoinCode(ctx.deps, { ...input, by: authorOf(ctx) })),
});
