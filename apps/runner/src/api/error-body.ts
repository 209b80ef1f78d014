import { ERRORS } from '@crucible/contracts/errors';
import type { ErrorBody, ErrorCode } from '@crucible/contracts/errors';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { ZodError } from 'zod';
import { AppError } from '../lib/app-error.ts';
import { isDatabaseAway } from '../lib/database-away.ts';
import { isUnstorable } from '../lib/unstorable.ts';

/** How each code of the catalogue looks on the wire: tRPC's name and the HTTP status. */
const WIRE = {
  invalid_input: { trpc: 'BAD_REQUEST', http: 400 },
  not_signed_in: { trpc: 'UNAUTHORIZED', http: 401 },
  sign_in_needed: { trpc: 'UNAUTHORIZED', http: 401 },
  two_factor_needed: { trpc: 'FORBIDDEN', http: 403 },
  forbidden: { trpc: 'FORBIDDEN', http: 403 },
  not_found: { trpc: 'NOT_FOUND', http: 404 },
  language_unknown: { trpc: 'BAD_REQUEST', http: 400 },
  limit_too_high: { trpc: 'BAD_REQUEST', http: 400 },
  too_many_runs: { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  too_many_requests: { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  payload_too_large: { trpc: 'PAYLOAD_TOO_LARGE', http: 413 },
  already_there: { trpc: 'CONFLICT', http: 409 },
  conflict: { trpc: 'CONFLICT', http: 409 },
  not_open: { trpc: 'FORBIDDEN', http: 403 },
  no_attempts_left: { trpc: 'FORBIDDEN', http: 403 },
  too_soon: { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  quota_used: { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  run_finished: { trpc: 'CONFLICT', http: 409 },
  key_missing: { trpc: 'UNAUTHORIZED', http: 401 },
  key_invalid: { trpc: 'UNAUTHORIZED', http: 401 },
  scope_missing: { trpc: 'FORBIDDEN', http: 403 },
  isolation_unavailable: { trpc: 'BAD_REQUEST', http: 400 },
  idempotency_conflict: { trpc: 'CONFLICT', http: 409 },
  callback_refused: { trpc: 'BAD_REQUEST', http: 400 },
  platform_failed: { trpc: 'BAD_GATEWAY', http: 502 },
  unavailable: { trpc: 'SERVICE_UNAVAILABLE', http: 503 },
  internal: { trpc: 'INTERNAL_SERVER_ERROR', http: 500 },
} as const satisfies Record<ErrorCode, { trpc: TRPC_ERROR_CODE_KEY; http: number }>;

export function trpcCodeOf(code: ErrorCode): TRPC_ERROR_CODE_KEY {
  return WIRE[code].trpc;
}

export function httpStatusOf(code: ErrorCode): number {
  return WIRE[code].http;
}

/** The body for a code of the catalogue, in the catalogue's words unless there are better ones. */
export function errorBody(code: ErrorCode, message: string = ERRORS[code]): ErrorBody {
  return { code, message };
}

const UNSTORABLE = 'A text has a character in it that cannot be stored: NUL, or half of a surrogate pair.';

/**
 * What a client may know of something that was thrown: everything that is not meant for it becomes `internal`,
 * `unavailable` while the database is away, or `invalid_input` for texts that the database does not take.
 */
export function toErrorBody(error: unknown): ErrorBody {
  if (isUnstorable(error)) return errorBody('invalid_input', UNSTORABLE);
  if (!(error instanceof AppError)) return errorBody(isDatabaseAway(error) ? 'unavailable' : 'internal');
  const body = errorBody(error.code, error.userMessage);
  return error.issues === undefined ? body : { ...body, issues: error.issues };
}

/** However much is wrong, nobody reads more at once. */
const MAX_ISSUES = 20;

/** An `invalid_input` that names each wrong field. Only for input: wrong output is our own failure. */
export function invalidInputBody(error: ZodError): ErrorBody {
  const issues = error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return { ...errorBody('invalid_input'), issues };
}
