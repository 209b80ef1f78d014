import {
  CopyCourseSchema,
  CourseChangesSchema,
  CourseSchema,
  NewCourseSchema,
} from '@crucible/contracts/course';
import { CourseIdSchema } from '@crucible/contracts/ids';
import { JoinOfferSchema, TypedJoinCodeSchema } from '@crucible/contracts/join-code';
import { z } from 'zod';
import { copyCourse } from '../courses/copy-course.ts';
import { createCourse } from '../courses/create-course.ts';
import { getCourse } from '../courses/get-course.ts';
import { getJoinOffer } from '../courses/get-join-offer.ts';
import { joinCourse } from '../courses/join-course.ts';
import { listCourses } from '../courses/list-courses.ts';
import { setCourseArchived } from '../courses/set-course-archived.ts';
import { updateCourse } from '../courses/update-course.ts';
import { authorOf } from './author-of.ts';
import { courseMemberProcedure, courseTeacherProcedure } from './course-procedures.ts';
import { accountProcedure, router, teacherProcedure } from './trpc.ts';

const CourseInSchema = z.strictObject({ courseId: CourseIdSchema });
const CodeInSchema = z.strictObject({ code: TypedJoinCodeSchema });

/** Codes are tried no faster than things are made. */
const codeProcedure = accountProcedure.use(async ({ ctx, next }) => {
  await ctx.limitCreation();
  return next();
});

export const coursesRouter = router({
  /** One's own; admins may ask for all. */
  list: accountProcedure
    .input(z.strictObject({ scope: z.enum(['mine', 'all']).default('mine') }))
    .output(z.array(CourseSchema))
    .query(({ ctx, input }) => listCourses(ctx.deps, { actor: ctx.actor, scope: input.scope })),

  get: courseMemberProcedure
    .input(CourseInSchema)
    .output(CourseSchema)
    .query(({ ctx }) => getCourse(ctx.deps, ctx.access)),

  create: teacherProcedure
    .input(NewCourseSchema)
    .output(CourseSchema)
    .mutation(({ ctx, input }) => createCourse(ctx.deps, { course: input, by: authorOf(ctx) })),

  update: courseTeacherProcedure
    .input(CourseInSchema.extend({ changes: CourseChangesSchema }))
    .output(CourseSchema)
    .mutation(({ ctx, input }) => updateCourse(ctx.deps, { ...input, by: authorOf(ctx) })),

  setArchived: courseTeacherProcedure
    .input(CourseInSchema.extend({ isArchived: z.boolean() }))
    .output(CourseSchema)
    .mutation(({ ctx, input }) => setCourseArchived(ctx.deps, { ...input, by: authorOf(ctx) })),

  /** Assignments with their dates, without people. */
  copy: courseTeacherProcedure
    .input(CourseInSchema.extend({ copy: CopyCourseSchema }))
    .output(CourseSchema)
    .mutation(({ ctx, input }) => copyCourse(ctx.deps, { ...input, by: authorOf(ctx) })),

  /** What a code leads to. */
  offer: codeProcedure
    .input(CodeInSchema)
    .output(JoinOfferSchema)
    .query(({ ctx, input }) => getJoinOffer(ctx.deps, { ...input, personId: ctx.personId })),

  join: codeProcedure
    .input(CodeInSchema)
    .output(CourseInSchema)
    .mutation(({ ctx, input }) => joinCourse(ctx.deps, { ...input, by: authorOf(ctx) })),
});
