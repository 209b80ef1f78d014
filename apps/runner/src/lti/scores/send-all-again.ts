import type { Db } from '@crucible/db';
import { queueScores } from './queue-scores.ts';

/** Tells the platforms every grade of an assignment again, whatever they were told; at once. */
export async function sendAllAgain(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.ltiScore.deleteMany({ where: { link: { assignmentId } } });
    await queueScores(tx, { assignmentId }, { startsOver: true });
  });
}
