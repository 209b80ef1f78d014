import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Logger } from '../lib/logger.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import { findPairsAside } from './find-pairs-aside.ts';
import { readComparison } from './read-comparison.ts';

export type MakeReportDeps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock; log: Logger };

/** Progress is told so often at most, in submissions. */
const PROGRESS_STEP = 20;

/** Compares what a report is about, and stores it with the end of the job. When `stop` aborts, somebody else does. */
export async function makeReport(deps: MakeReportDeps, job: ClaimedJob, stop: AbortSignal): Promise<void> {
  const { db, clock, log } = deps;
  const id = job.subjectId;
  const report = await db.similarityReport.findUnique({ where: { id } });
  if (report === null) return void (await completeJob(db, job));
  try {
    const comparison = await readComparison(deps, report);
    const total = comparison.submissions.length;
    await db.similarityReport.update({ where: { id }, data: { status: 'running', total, done: 0 } });
    const onProgress = (done: number) => {
      if (done % PROGRESS_STEP !== 0) return;
      void db.similarityReport
        .updateMany({ where: { id, status: 'running', done: { lt: done } }, data: { done } })
        .catch((error: unknown) => log.debug({ err: error }, 'progress of a comparison was not stored'));
    };
    const { pairs, histogram, skipped } = await findPairsAside(comparison, { onProgress, signal: stop });
    await db.$transaction(async (tx) => {
      if (!(await completeJob(tx, job))) return;
      await tx.similarityPair.createMany({
        data: pairs.map((pair) => ({ ...pair, id: newId(), reportId: id })),
      });
      await tx.similarityReport.update({
        where: { id },
        data: { status: 'finished', finishedAt: clock.now(), done: total, histogram, skipped },
      });
    });
  } catch (error) {
    if (stop.aborted) return void (await releaseJob(db, job, { delayMs: 0, counts: false }));
    throw error;
  }
}

/** Ends a report that could not be made, however often it was tried. */
export async function giveUpReport({ db, clock }: MakeReportDeps, job: ClaimedJob): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return;
    await tx.similarityReport.updateMany({
      where: { id: job.subjectId, status: { not: 'finished' } },
      data: { status: 'failed', finishedAt: clock.now(), internalCause: 'It was tried too often.' },
    });
  });
}
