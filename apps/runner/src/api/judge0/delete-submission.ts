import { AppError } from '../../lib/app-error.ts';
import { deleteRun } from '../../runs/delete-run.ts';
import type { ApiDeps } from '../api-deps.ts';
import { answerSubmission } from './answer-submission.ts';
import type { AnswerForm } from './answer-submission.ts';
import { findSubmission } from './find-submission.ts';
import { badRequest } from './judge0-refusal.ts';
import { judge0Status, STATUS_ID } from './judge0-status.ts';
import type { SubmissionBody } from './write-submission.ts';

type Delete = { token: string; personId: string | null; fields: AnswerForm['fields'] };

/** Removes a submission that has ended, and everything that came of it; resolves with what it was, in base64. */
export async function deleteSubmission(
  deps: ApiDeps,
  { token, personId, fields }: Delete,
): Promise<SubmissionBody> {
  const known = await findSubmission(deps, { token, personId });
  const body = answerSubmission(known, { fields, isBase64: true });
  if (known === null) throw new AppError('not_found');
  const { id, description } = judge0Status(known.outcome.status_id);
  if (id === STATUS_ID.inQueue || id === STATUS_ID.processing) {
    throw badRequest(`submission cannot be deleted because its status is ${id} (${description})`);
  }
  await deleteRun(deps, { runId: known.runId, personId: known.personId });
  return body;
}
