import { ERRORS, ErrorBodySchema } from '@crucible/contracts/errors';
import type { ErrorBody } from '@crucible/contracts/errors';
import { TRPCClientError } from '@trpc/client';

/** The error that the API sent; a service that cannot be reached, or answers nonsense, is `unavailable`. */
export function errorBody(error: unknown): ErrorBody {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  if (typeof data === 'object' && data !== null && 'error' in data) {
    const parsed = ErrorBodySchema.safeParse(data.error);
    if (parsed.success) return parsed.data;
  }
  if (data !== undefined && data !== null) return { code: 'internal', message: ERRORS.internal };
  return { code: 'unavailable', message: 'Crucible cannot be reached right now. Try again in a moment.' };
}

/** What went wrong, in a sentence for people. */
export function explainError(error: unknown): string {
  const body = errorBody(error);
  const issue = body.code === 'invalid_input' ? body.issues?.[0]?.message : undefined;
  return issue ?? body.message;
}
