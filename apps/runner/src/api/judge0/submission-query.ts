import { z } from 'zod';
import type { AnswerForm } from './answer-submission.ts';
import { readFields } from './submission-fields.ts';

/** A parameter that comes twice counts as one that is not there. */
const text = z.string().optional().catch(undefined);

/** The parameters of all routes for submissions. */
export const SubmissionQuerySchema = z.object({
  base64_encoded: text,
  wait: text,
  fields: text,
  tokens: text,
  page: text,
  per_page: text,
});

/** How the client wants submissions: nothing is base64 unless it is said to be, as Judge0 1.13.1 has it. */
export function readForm(query: z.infer<typeof SubmissionQuerySchema>): AnswerForm {
  return { fields: readFields(query.fields), isBase64: query.base64_encoded === 'true' };
}
