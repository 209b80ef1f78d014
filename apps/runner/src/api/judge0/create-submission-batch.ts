import type { ApiDeps } from '../api-deps.ts';
import { callerDeps } from '../doors/caller-deps.ts';
import { createSubmission } from './create-submission.ts';
import type { CreateSubmission } from './create-submission.ts';
import { badRequest, Judge0Refusal } from './judge0-refusal.ts';

export const MAX_BATCH = 20;

type Batch = Omit<CreateSubmission, 'body'> & { submissions: unknown };
type Answer = { status: number; body: unknown[] };

/** Accepts up to 20 submissions, each for itself: what is wrong with one does not keep the others out. */
export async function createSubmissionBatch(deps: ApiDeps, batch: Batch): Promise<Answer> {
  const { submissions, ...shared } = batch;
  if (!Array.isArray(submissions) || submissions.length === 0) {
    throw badRequest('there should be at least one submission in a batch');
  }
  if (submissions.length > MAX_BATCH) {
    throw badRequest(`number of submissions in a batch should be less than or equal to ${MAX_BATCH}`);
  }
  const { maxUnfinishedRunsPerPerson: max } = callerDeps(deps, batch.caller);
  const unfinished = await deps.db.run.count({
    where: { personId: batch.caller.personId, finishedAt: null },
  });
  if (unfinished + submissions.length > max) throw new Judge0Refusal(503, { error: 'queue is full' });

  const body: unknown[] = [];
  let status: number | null = null;
  for (const submission of submissions) {
    try {
      const { token } = await createSubmission(deps, { ...shared, body: submission });
      body.push({ token });
      status = 201;
    } catch (error) {
      if (!(error instanceof Judge0Refusal)) throw error;
      body.push(error.body);
      status ??= error.status;
    }
  }
  return { status: status ?? 422, body };
}
