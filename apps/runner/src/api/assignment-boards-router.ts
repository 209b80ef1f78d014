import { AssignmentBoardSchema, JoinBoardSchema } from '@crucible/contracts/assignment-board';
import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { getAssignmentBoard } from '../assignment-boards/get-assignment-board.ts';
import { joinAssignmentBoard } from '../assignment-boards/join-assignment-board.ts';
import { leaveAssignmentBoard } from '../assignment-boards/leave-assignment-board.ts';
import { assignmentMemberProcedure } from './course-procedures.ts';
import { router } from './trpc.ts';

const AssignmentInSchema = z.strictObject({ assignmentId: AssignmentIdSchema });

export const assignmentBoardsRouter = router({
  get: assignmentMemberProcedure
    .input(AssignmentInSchema)
    .output(AssignmentBoardSchema)
    .query(({ ctx }) => getAssignmentBoard(ctx.deps, ctx)),

  join: assignmentMemberProcedure
    .input(JoinBoardSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => joinAssignmentBoard(ctx.deps, { ...ctx, pseudonym: input.pseudonym })),

  leave: assignmentMemberProcedure
    .input(AssignmentInSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => leaveAssignmentBoard(ctx.deps, { ...ctx, ...input })),
});
