import type { Db } from '@crucible/db';

/** Takes a person off an assignment's board, with their pseudonym; whoever is not on it stays off it. */
export async function leaveAssignmentBoard(
  { db }: { db: Db },
  { assignmentId, personId }: { assignmentId: string; personId: string },
): Promise<void> {
  await db.assignmentBoardPlace.deleteMany({ where: { assignmentId, personId } });
}
