import type { ExecutionResult } from '../executor/executor.ts';
import { emptyResult } from '../executor/empty-result.ts';

/** The result of an execution that never began. */
export function noResult(
  status: 'cancelled' | 'internal_error',
  internalCause: string | null,
): ExecutionResult {
  return { ...emptyResult(null, status), internalCause };
}
