import type { JoinBoard } from '@crucible/contracts/assignment-board';
import type { Db, DbTransaction } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { isSameName } from './rules/is-same-name.ts';

type Deps = { db: Db; clock: Clock };
type Input = { access: AssignmentAccess; personId: string; pseudonym: JoinBoard['pseudonym'] };

/**
 * Puts a student on an assignment's board, or changes under which name they are on it. Throws `not_found` where there is no
 * board, `forbidden` for the staff and `already_there` for a pseudonym that would be taken for somebody else.
 */
export async function joinAssignmentBoard({ db, clock }: Deps, input: Input): Promise<void> {
  const { access, personId, pseudonym } = input;
  const { assignmentId, courseId } = access;
  if (access.role !== 'student')
    throw new AppError('forbidden', { userMessage: 'A leaderboard is for the students of the course.' });
  requireActive(access);
  await db.$transaction(async (tx) => {
    // One at a time, so that two do not take the same pseudonym.
    const [assignment] = await tx.$queryRaw<{ has_board: boolean }[]>`
      SELECT has_board FROM assignment WHERE id = ${assignmentId} FOR NO KEY UPDATE`;
    if (assignment?.has_board !== true) throw new AppError('not_found');
    if (pseudonym !== null) await requireFree(tx, { pseudonym, assignmentId, courseId, personId });
    await tx.assignmentBoardPlace.upsert({
      where: { assignmentId_personId: { assignmentId, personId } },
      create: { assignmentId, personId, pseudonym, createdAt: clock.now() },
      update: { pseudonym },
    });
  });
}

type Wish = { pseudonym: string; assignmentId: string; courseId: string; personId: string };

async function requireFree(
  tx: Pick<DbTransaction, 'assignmentBoardPlace' | 'courseMember'>,
  { pseudonym, assignmentId, courseId, personId }: Wish,
): Promise<void> {
  const isOther = { personId: { not: personId } };
  const places = await tx.assignmentBoardPlace.findMany({
    where: { assignmentId, ...isOther },
    select: { pseudonym: true },
  });
  const members = await tx.courseMember.findMany({
    where: { courseId, ...isOther },
    select: { person: { select: { name: true } } },
  });
  const taken = [...places.map((place) => place.pseudonym), ...members.map(({ person }) => person.name)];
  if (!taken.some((name) => name !== null && isSameName(name, pseudonym))) return;
  const message = 'Somebody goes by this name already. Choose another.';
  throw new AppError('already_there', {
    userMessage: message,
    issues: [{ path: 'pseudonym', message }],
  });
}
