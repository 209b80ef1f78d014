import { constants } from 'node:os';
import type { Execution } from '../crucible-client.ts';

const SIGNALS: Readonly<Record<string, number | undefined>> = constants.signals;
/** What `timeout` ends with. */
const TIME_LIMIT_CODE = 124;
/** What a process that was killed ends with. */
const KILLED_CODE = 137;
const OUR_FAILURE_CODE = 70;
const CANCELLED_CODE = 130;

/** The exit code that a shell would have seen. */
export function exitCodeOf({
  status,
  exitCode,
  signal,
}: Pick<Execution, 'status' | 'exitCode' | 'signal'>): number {
  switch (status) {
    case 'completed':
      return 0;
    case 'nonzero_exit':
    case 'compile_error':
      return exitCode === null || exitCode === 0 ? 1 : exitCode;
    case 'signalled':
      return 128 + (SIGNALS[signal ?? ''] ?? 0);
    case 'time_limit':
      return TIME_LIMIT_CODE;
    case 'memory_limit':
    case 'output_limit':
      return KILLED_CODE;
    case 'cancelled':
      return CANCELLED_CODE;
    case 'queued':
    case 'running':
    case 'internal_error':
      return OUR_FAILURE_CODE;
  }
}

/** A sentence about an end that the program's output does not explain; null when there is nothing to say. */
export function describeEnd(
  execution: Pick<Execution, 'status' | 'signal' | 'limit' | 'truncated'>,
): string | null {
  const { status, signal, limit, truncated } = execution;
  if (limit !== undefined)
    return `Stopped: ${limit.name} is limited to ${limit.limit}, and ${Math.round(limit.used)} were used.`;
  if (status === 'signalled') return `Ended by ${signal ?? 'a signal'}.`;
  if (status === 'cancelled') return 'Cancelled.';
  if (status === 'internal_error') return 'The service failed to run this; its log has the cause.';
  return truncated ? 'Not all of the output is here.' : null;
}
