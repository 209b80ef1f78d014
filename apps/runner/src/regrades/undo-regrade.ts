import type { Regrade } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { Author } from '../people/author.ts';
import { getRegrade } from './get-regrade.ts';
import { lockRegrade } from './lock-regrade.ts';
import { regradeState } from './regrade-row.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; regradeId: string; by: Author };

const BeforeSchema = z.record(z.string(), z.string().nullable());

/**
 * Lets count again what counted before a regrade. Submissions of which a later regrade counts by now are left alone.
 * `conflict` when there is nothing to undo.
 */
export async function undoRegrade(deps: Deps, input: Input): Promise<Regrade> {
  const { assignmentId, regradeId, by } = input;
  const { db, clock, instance } = deps;
  await getRegrade(deps, input);
  await db.$transaction(async (tx) => {
    if (regradeState(await lockRegrade(tx, regradeId)) !== 'applied')
      throw new AppError('conflict', { userMessage: 'There is nothing to undo.' });
    const { before } = await tx.regrade.findUniqueOrThrow({
      where: { id: regradeId },
      select: { before: true },
    });
    const counted = Object.entries(BeforeSchema.parse(before));
    const restored = await tx.$executeRaw`
      UPDATE submission SET current_grading_id = earlier.grading_id
      FROM unnest(${counted.map(([id]) => id)}::text[], ${counted.map(([, grading]) => grading)}::text[])
        AS earlier (submission_id, grading_id),
        grading_run AS current
      WHERE submission.id = earlier.submission_id AND current.id = submission.current_grading_id
        AND current.regrade_id = ${regradeId}`;
    await tx.regrade.update({
      where: { id: regradeId },
      data: { undoneAt: clock.now() },
      select: { id: true },
    });
    await queueScores(tx, { assignmentId });
    await recordAudit(tx, {
      ...by,
      action: 'regrade.undone',
      instance,
      subjectId: assignmentId,
      detail: { regradeId, submissions: restored },
    });
  });
  return getRegrade(deps, input);
}
