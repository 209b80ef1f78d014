import type { WriteCallback } from '../../callbacks/deliver-callback.ts';
import { findSubmission } from './find-submission.ts';
import type { FindSubmissionDeps } from './find-submission.ts';
import { DEFAULT_FIELDS } from './submission-fields.ts';
import { writeSubmission } from './write-submission.ts';

/** What Judge0 sends to the callback of a submission: the default fields, always in base64, by PUT. */
export function submissionWriter(deps: FindSubmissionDeps): WriteCallback {
  return async ({ runId, personId }) => {
    const row = await deps.db.judge0Submission.findUniqueOrThrow({ where: { runId } });
    const known = await findSubmission(deps, { token: row.token, personId });
    const body = known && writeSubmission(known, { fields: DEFAULT_FIELDS, isBase64: true });
    return { method: 'PUT', body: JSON.stringify(body) };
  };
}
