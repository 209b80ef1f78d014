import { AssignmentIdSchema, CourseIdSchema, LtiConnectionIdSchema } from '@crucible/contracts/ids';
import { LtiConnectionSchema, LtiGradeLinkSchema } from '@crucible/contracts/lti';
import { RosterPreviewSchema } from '@crucible/contracts/roster';
import { z } from 'zod';
import { requireActive } from '../courses/require-active.ts';
import { disconnectCourse } from '../lti/connections/disconnect-course.ts';
import { listConnections } from '../lti/connections/list-connections.ts';
import { applyMembers } from '../lti/members/apply-members.ts';
import { previewMembers } from '../lti/members/preview-members.ts';
import { getGradeLinks } from '../lti/scores/get-grade-links.ts';
import { sendAllAgain } from '../lti/scores/send-all-again.ts';
import { authorOf } from './author-of.ts';
import {
  assignmentGraderProcedure,
  assignmentTeacherProcedure,
  courseGraderProcedure,
  courseTeacherProcedure,
} from './course-procedures.ts';
import { router } from './trpc.ts';

const CourseInSchema = z.strictObject({ courseId: CourseIdSchema });
const ConnectionInSchema = CourseInSchema.extend({ connectionId: LtiConnectionIdSchema });
const AssignmentInSchema = z.strictObject({ assignmentId: AssignmentIdSchema });

/** For teachers, as long as the course is not archived; no faster than things are made, since a platform is asked. */
const askingProcedure = courseTeacherProcedure.use(async ({ ctx, next }) => {
  requireActive(ctx.access);
  await ctx.limitCreation();
  return next();
});

/** What a course has to do with courses of platforms: who is in it, and where its grades go. */
export const ltiConnectionsRouter = router({
  list: courseGraderProcedure
    .input(CourseInSchema)
    .output(z.array(LtiConnectionSchema))
    .query(({ ctx, input }) => listConnections(ctx.deps, input.courseId)),

  disconnect: courseTeacherProcedure
    .input(ConnectionInSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => disconnectCourse(ctx.deps, { ...input, by: authorOf(ctx) })),

  /** A mutation because somebody else is asked: it changes nothing. */
  previewMembers: askingProcedure
    .input(ConnectionInSchema)
    .output(RosterPreviewSchema)
    .mutation(({ ctx, input }) => previewMembers(ctx.deps, input)),

  applyMembers: askingProcedure
    .input(ConnectionInSchema)
    .output(RosterPreviewSchema)
    .mutation(({ ctx, input }) => applyMembers(ctx.deps, { ...input, by: authorOf(ctx) })),

  grades: assignmentGraderProcedure
    .input(AssignmentInSchema)
    .output(z.array(LtiGradeLinkSchema))
    .query(({ ctx, input }) => getGradeLinks(ctx.deps, input)),

  sendGrades: assignmentTeacherProcedure
    .input(AssignmentInSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => sendAllAgain(ctx.deps, input)),
});
