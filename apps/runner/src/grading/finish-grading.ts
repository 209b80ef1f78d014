import type { Db, DbTransaction, GradingRun } from '@crucible/db';
import { Prisma } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { storableJson } from '../lib/storable-json.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { applyFinishedRegrade } from '../regrades/apply-finished-regrade.ts';
import type { GradingOutcome } from './grade-submission.ts';
import type { GradingEvents } from './grading-events.ts';
import { insertResults } from './store-results.ts';

type Deps = { db: Db; events: GradingEvents; clock: Clock; instance: string };

/** A thousand results take a while. */
const TRANSACTION_TIMEOUT_MS = 30_000;

/**
 * Stores what a grading came to and completes its job, both or neither; the first grading of a submission counts from then
 * on. False, and nothing is stored, when the job is no longer ours.
 */
export async function finishGrading(deps: Deps, job: ClaimedJob, outcome: GradingOutcome): Promise<boolean> {
  const id = job.subjectId;
  const isStored = await deps.db.$transaction(
    async (tx) => {
      if (!(await completeJob(tx, job))) return false;
      await tx.gradingResult.deleteMany({ where: { gradingRunId: id } });
      const [row] = await tx.gradingRun.updateManyAndReturn({
        where: { id, finishedAt: null },
        data: { ...toColumns(outcome), finishedAt: deps.clock.now() },
      });
      if (row === undefined) return false;
      await insertResults(tx, id, outcome.results);
      await settleSubject(deps, tx, row);
      await deps.events.announce(tx, id);
      return true;
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  );
  deps.events.tell(id);
  return isStored;
}

/** What follows from the end of a grading, however it ended. */
export async function settleSubject(
  deps: Pick<Deps, 'clock' | 'instance'>,
  tx: DbTransaction,
  { id, submissionId, assignmentId, reason, status, regradeId }: GradingRun,
): Promise<void> {
  if (reason === 'submitted' && submissionId !== null && status === 'graded') {
    await tx.submission.updateMany({
      where: { id: submissionId, currentGradingId: null },
      data: { currentGradingId: id },
    });
    if (assignmentId !== null) await queueScores(tx, { assignmentId });
  }
  if (regradeId !== null) await applyFinishedRegrade(deps, tx, regradeId);
}

function toColumns(outcome: GradingOutcome): Prisma.GradingRunUpdateManyMutationInput {
  const { points, maxPoints, costsAttempt, compile, used, limits } = outcome;
  return {
    ...{ status: 'graded', points, maxPoints, costsAttempt, limits },
    compile: compile === null ? Prisma.DbNull : storableJson(compile),
    images: [...new Map(used.map(({ image }) => [image.digest, image])).values()],
    isolation: used.find(({ isolation }) => isolation !== null)?.isolation ?? null,
  };
}
