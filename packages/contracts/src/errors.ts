import { z } from 'zod';

/**
 * The catalogue of errors that leave the service: a code for programs and a sentence for people.
 * docs/errors.md lists exactly these; a test compares the two.
 */
export const ERRORS = {
  invalid_input: 'Something in the request is not as it should be.',
  not_signed_in: 'There is no session. Reload the page to get one.',
  sign_in_needed: 'You have to sign in for this.',
  two_factor_needed: 'Your role needs a second factor. Set it up in your account first.',
  forbidden: 'This is not yours to see or change.',
  not_found: 'There is no such thing, or it is not yours.',
  language_unknown: 'This language is not available here.',
  limit_too_high: 'A limit is higher than this installation allows.',
  too_many_runs: 'You have too many unfinished runs. Wait for one to end, or stop it.',
  too_many_requests: 'That was too many requests in a short time. Wait a moment.',
  payload_too_large: 'That is too large to be accepted.',
  already_there: 'There is one already.',
  conflict: 'Somebody has changed this meanwhile. Load it again.',
  not_open: 'This is not open now.',
  no_attempts_left: 'No attempts are left.',
  too_soon: 'The next attempt is possible in a while.',
  quota_used: 'You have used up what you are allowed for now.',
  run_finished: 'The run has already ended.',
  key_missing: 'This needs an API key: send the header Authorization: Bearer with one.',
  key_invalid: 'This API key is unknown, has expired or was revoked.',
  scope_missing: 'This API key does not allow that.',
  isolation_unavailable: 'The isolation that was asked for is not available here.',
  idempotency_conflict: 'This idempotency key was used for a different request.',
  callback_refused: 'The callback address is not one that results may be sent to.',
  platform_failed: 'The learning platform did not do as it was asked.',
  unavailable: 'The service cannot do this right now. Try again in a moment.',
  internal: 'Something went wrong on our side. It has been logged.',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof ERRORS;
const ErrorCodeSchema = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

/** What a client gets when something fails; `issues` name the wrong fields of an `invalid_input`. */
export const ErrorBodySchema = z.object({
  code: ErrorCodeSchema,
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBodySchema>;
