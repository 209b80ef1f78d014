import { AssignmentIdSchema, LtiLaunchIdSchema } from '@crucible/contracts/ids';
import { LtiConnectSchema, LtiDestinationSchema, LtiLaunchSchema } from '@crucible/contracts/lti';
import { z } from 'zod';
import { chooseAssignment } from '../lti/launches/choose-assignment.ts';
import { connectCourse } from '../lti/launches/connect-course.ts';
import { getLaunch } from '../lti/launches/get-launch.ts';
import { authorOf } from './author-of.ts';
import { accountProcedure, router } from './trpc.ts';

const LaunchInSchema = z.strictObject({ launchId: LtiLaunchIdSchema });

/** What a teacher who came from a platform has to decide; each launch is for whoever was launched alone. */
export const ltiLaunchesRouter = router({
  get: accountProcedure
    .input(LaunchInSchema)
    .output(LtiLaunchSchema)
    .query(({ ctx, input }) => getLaunch(ctx.deps, { ...input, actor: ctx.actor })),

  connect: accountProcedure
    .input(LtiConnectSchema)
    .output(LtiDestinationSchema)
    .mutation(({ ctx, input }) => connectCourse(ctx.deps, { ...input, actor: ctx.actor, by: authorOf(ctx) })),

  choose: accountProcedure
    .input(LaunchInSchema.extend({ assignmentId: AssignmentIdSchema }))
    .output(LtiDestinationSchema)
    .mutation(({ ctx, input }) =>
      chooseAssignment(ctx.deps, { ...input, actor: ctx.actor, by: authorOf(ctx) }),
    ),
});
