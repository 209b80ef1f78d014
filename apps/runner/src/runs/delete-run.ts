import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';

/** Removes one of the person's own runs from the history, with its output and artifacts. It has to have ended. */
export async function deleteRun(
  { db, instance }: { db: Db; instance: string },
  input: { runId: string; personId: string; address?: string | null },
): Promise<void> {
  const own = { id: input.runId, personId: input.personId };
  const isDeleted = await db.$transaction(async (tx) => {
    const { count } = await tx.run.deleteMany({ where: { ...own, finishedAt: { not: null } } });
    if (count === 0) return false;
    const { personId, runId: subjectId, address = null } = input;
    await recordAudit(tx, { action: 'run.deleted', ...{ personId, subjectId, address, instance } });
    return true;
  });
  if (isDeleted) return;
  if ((await db.run.count({ where: own })) === 0) throw new AppError('not_found');
  throw new AppError('unavailable', { userMessage: 'The run has not ended yet. Stop it first.' });
}
