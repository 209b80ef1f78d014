import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** Removes one of the person's own runs from the history, with its output and artifacts. It has to have ended. */
export async function deleteRun(
  { db }: { db: Db },
  input: { runId: string; personId: string },
): Promise<void> {
  const own = { id: input.runId, personId: input.personId };
  const { count } = await db.run.deleteMany({ where: { ...own, finishedAt: { not: null } } });
  if (count > 0) return;
  if ((await db.run.count({ where: own })) === 0) throw new AppError('not_found');
  throw new AppError('unavailable', { userMessage: 'The run has not ended yet. Stop it first.' });
}
