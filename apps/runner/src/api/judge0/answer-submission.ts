import type { KnownSubmission } from './find-submission.ts';
import { Judge0Refusal } from './judge0-refusal.ts';
import type { SubmissionField } from './submission-fields.ts';
import { writeSubmission } from './write-submission.ts';
import type { SubmissionBody } from './write-submission.ts';

export type AnswerForm = { fields: readonly SubmissionField[]; isBase64: boolean };

const USE_BASE64 = 'cannot be converted to UTF-8, use base64_encoded=true query parameter';
export const NOT_TEXT = `some attributes for this submission ${USE_BASE64}`;
const NONE_TEXT = `some attributes for one or more submissions ${USE_BASE64}`;

/** One submission; 404 for none, 400 where it can only be told in base64. */
export function answerSubmission(known: KnownSubmission | null, form: AnswerForm): SubmissionBody {
  if (known === null) throw new Judge0Refusal(404, { error: 'There is no submission with this token.' });
  const body = writeSubmission(known, form);
  if (body === null) throw new Judge0Refusal(400, { error: NOT_TEXT });
  return body;
}

/** Several, with null for each that there is not. */
export function answerSubmissions(
  known: readonly (KnownSubmission | null)[],
  form: AnswerForm,
): (SubmissionBody | null)[] {
  return known.map((one) => {
    if (one === null) return null;
    const body = writeSubmission(one, form);
    if (body === null) throw new Judge0Refusal(400, { error: NONE_TEXT });
    return body;
  });
}
