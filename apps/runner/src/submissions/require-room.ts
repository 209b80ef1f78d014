import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** Most gradings of one person that wait or run. */
const MAX_UNFINISHED = 10;

/** `too_many_runs` when a person has too many gradings under way. To be asked while what they do is done one at a time. */
export async function requireRoom(tx: Pick<DbTransaction, 'job'>, personId: string): Promise<void> {
  const unfinished = await tx.job.count({ where: { personId, kind: 'grading' } });
  if (unfinished >= MAX_UNFINISHED)
    throw new AppError('too_many_runs', {
      userMessage: 'Too much of yours is being graded. Wait for it to end.',
    });
}

/** From here to the end of the transaction nobody else does something in the name of this person in this assignment. */
export async function oneAtATime(
  tx: Pick<DbTransaction, '$executeRaw'>,
  { personId, assignmentId }: { personId: string; assignmentId: string },
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assignmentId} ${personId}`}, 0))`;
}
