import type { NewSimilarityReport } from '@crucible/contracts/similarity';
import type { Db } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { SIMILARITY_ATTEMPTS, SIMILARITY_PRIORITY } from './similarity-job.ts';

type Input = NewSimilarityReport & { access: AssignmentAccess; personId: string };

/** Asks for a comparison of everything handed in for an assignment; returns the report's id. Throws `already_there` while one is made. */
export async function startReport(
  { db, clock }: { db: Db; clock: Clock },
  { access, scope, personId }: Input,
): Promise<string> {
  requireActive(access);
  const { assignmentId } = access;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`similarity:${assignmentId}`}, 0))`;
    const going = await tx.similarityReport.count({
      where: { assignmentId, status: { in: ['queued', 'running'] } },
    });
    if (going > 0)
      throw new AppError('already_there', { userMessage: 'A comparison is being made already.' });
    const id = newId();
    await tx.similarityReport.create({
      data: { id, assignmentId, scope, createdById: personId, createdAt: clock.now() },
    });
    await enqueueJob(tx, {
      ...{ kind: 'similarity', subjectId: id, personId },
      ...{ priority: SIMILARITY_PRIORITY, maxAttempts: SIMILARITY_ATTEMPTS },
    });
    return id;
  });
}
