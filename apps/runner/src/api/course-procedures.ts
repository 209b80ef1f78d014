import { AssignmentIdSchema, CourseIdSchema, SubmissionIdSchema } from '@crucible/contracts/ids';
import type { CourseRole } from '@crucible/contracts/role';
import { z } from 'zod';
import { requireAssignmentAccess } from '../assignments/require-assignment-access.ts';
import { requireCourseAccess } from '../courses/require-course-access.ts';
import { requireSubmissionAccess } from '../submissions/require-submission-access.ts';
import { accountProcedure } from './trpc.ts';

// What a procedure is about decides who may call it: each has the id in its input, and what it found in `ctx.access`.

const ofCourse = (needed: CourseRole) =>
  accountProcedure.input(z.object({ courseId: CourseIdSchema })).use(async ({ ctx, input, next }) => {
    const access = await requireCourseAccess(ctx.deps, { ...input, actor: ctx.actor, needed });
    return next({ ctx: { access } });
  });

/** For everybody in a course. */
export const courseMemberProcedure = ofCourse('student');
/** For those who help to grade in a course, and its teachers. */
export const courseGraderProcedure = ofCourse('grader');
/** For the teachers of a course. */
export const courseTeacherProcedure = ofCourse('teacher');

const ofAssignment = (needed: CourseRole) =>
  accountProcedure.input(z.object({ assignmentId: AssignmentIdSchema })).use(async ({ ctx, input, next }) => {
    const access = await requireAssignmentAccess(ctx.deps, { ...input, actor: ctx.actor, needed });
    return next({ ctx: { access } });
  });

export const assignmentMemberProcedure = ofAssignment('student');
export const assignmentGraderProcedure = ofAssignment('grader');
export const assignmentTeacherProcedure = ofAssignment('teacher');

const ofSubmission = (needed: 'owner_or_grader' | 'grader') =>
  accountProcedure.input(z.object({ submissionId: SubmissionIdSchema })).use(async ({ ctx, input, next }) => {
    const access = await requireSubmissionAccess(ctx.deps, { ...input, actor: ctx.actor, needed });
    return next({ ctx: { access } });
  });

/** For whoever handed it in, and the staff of its course. */
export const submissionReaderProcedure = ofSubmission('owner_or_grader');
export const submissionGraderProcedure = ofSubmission('grader');
