import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import { askForWanted } from './ask-for-wanted.ts';
import type { GenerateDeps } from './generate-deps.ts';
import { readGeneration } from './read-generation.ts';
import { settleGeneration } from './settle-generation.ts';

const WATCH_INTERVAL_MS = 500;

/**
 * What the queue does for a job of kind `generation`: asks for each sample that is not there, several at a time, and keeps each as
 * soon as it is. A worker that takes over asks again only for what was under way. Rejects only when the database cannot
 * be reached; the job is tried again then.
 */
export async function generateSamples(
  deps: GenerateDeps,
  job: ClaimedJob,
  { signal, stillOurs }: JobControl,
): Promise<void> {
  const work = await readGeneration(deps.db, job.subjectId);
  if (work === null) return settleGeneration(deps, job, { failure: null });
  const cancelled = new AbortController();
  const over = new AbortController();
  const watching = watchForCancel(deps, { evaluationId: work.evaluationId, cancelled, over: over.signal });
  try {
    const stop = AbortSignal.any([signal, cancelled.signal]);
    const failure = await askForWanted(deps, { work, ticket: job, stop });
    if (!stillOurs()) return;
    if (signal.aborted) return void (await releaseJob(deps.db, job, { delayMs: 0, counts: false }));
    await settleGeneration(deps, job, { failure });
  } finally {
    over.abort();
    await watching;
  }
}

/** Ends a generation that workers have broken at again and again. */
export function giveUpGeneration(deps: GenerateDeps, job: ClaimedJob): Promise<void> {
  const failure = 'It was begun too often without coming to an end.';
  return settleGeneration(deps, job, { failure });
}

type Watched = { evaluationId: string; cancelled: AbortController; over: AbortSignal };

/** Whoever cancels does not want to wait, or pay, for answers that are under way; whoever pauses gets them. */
async function watchForCancel(
  { db, log }: GenerateDeps,
  { evaluationId, cancelled, over }: Watched,
): Promise<void> {
  while (!over.aborted) {
    await sleep(WATCH_INTERVAL_MS, undefined, { signal: over }).catch(() => undefined);
    try {
      const open = over.aborted
        ? 1
        : await db.evaluation.count({ where: { id: evaluationId, state: 'open' } });
      if (open === 0) return cancelled.abort();
    } catch (error) {
      log.warn({ err: error, evaluationId }, 'cannot see whether a generation was cancelled');
    }
  }
}
