import type { AssignmentBoard } from '@crucible/contracts/assignment-board';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { requireNoExam } from '../exams/require-no-exam.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { readBoardFacts } from './read-board-facts.ts';
import { readBoardRows } from './read-board-rows.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };
type Input = { access: AssignmentAccess; personId: string };

/**
 * An assignment's board as a member of its course sees it. Throws `not_found` for students where there is none, and
 * `not_open` for whoever sits an exam.
 */
export async function getAssignmentBoard(deps: Deps, { access, personId }: Input): Promise<AssignmentBoard> {
  const { db, clock } = deps;
  const { assignmentId } = access;
  const isStaff = access.role !== 'student';
  if (!isStaff) await requireNoExam(deps, personId);
  const now = clock.now();
  const facts = await readBoardFacts(db, { assignmentId, now });
  const { id, title, course, state, told, maxPoints } = facts;
  if (state === 'off' && !isStaff) throw new AppError('not_found');
  const ownPlace = await db.assignmentBoardPlace.findUnique({
    where: { assignmentId_personId: { assignmentId, personId } },
    select: { pseudonym: true },
  });
  const isShown = state === 'shown' && told !== 'none';
  return {
    assignment: { id, title, maxPoints },
    ...{ course, state, isStaff, mayJoin: !isStaff && !access.isArchived },
    ownPlace: isStaff ? null : ownPlace,
    rows: isShown ? await readBoardRows(deps, { facts, told, viewer: { personId, isStaff }, now }) : [],
  };
}
