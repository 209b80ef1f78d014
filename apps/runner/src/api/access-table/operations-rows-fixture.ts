import { enqueueJob } from '../../queue/enqueue-job.ts';
import { newId } from '../../lib/ids.ts';
import { ADMIN } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

/** A comparison that waits, and whose worker does not come: there is no such assignment any more. */
async function job({ api: { db }, callers }: World): Promise<{ jobId: string }> {
  const subjectId = newId();
  const { personId } = callers.student;
  const options = { priority: 20, maxAttempts: 3, requires: 'nothing that there is' };
  await enqueueJob(db, { kind: 'similarity', subjectId, personId, ...options });
  const { id } = await db.job.findFirstOrThrow({ where: { kind: 'similarity', subjectId } });
  return { jobId: `${id}` };
}

/** A callback that was given up. */
async function deadLetter(w: World): Promise<{ kind: 'callback'; subjectId: string }> {
  const runId = await w.fresh.run();
  const url = 'http://127.0.0.1:9/taken-by-nobody';
  await w.api.db.callback.create({ data: { runId, url, failedAt: new Date(), lastError: 'LEAK_cause' } });
  return { kind: 'callback', subjectId: runId };
}

/** What admins see of how the installation works, and do about it. */
export const OPERATIONS_ROWS: Rows = {
  'queue.state': { who: ADMIN, input: () => ({}) },
  'queue.waiting': { who: ADMIN, input: () => ({ kind: 'run' }) },
  'queue.deadLetters': { who: ADMIN, input: () => ({}) },
  'queue.cancel': { who: ADMIN, input: job },
  'queue.retry': { who: ADMIN, input: job },
  'queue.retryDeadLetter': { who: ADMIN, input: deadLetter },
  'workers.list': { who: ADMIN, input: () => ({}) },
  'overview.get': { who: ADMIN, input: () => ({}) },
};
