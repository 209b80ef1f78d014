import type { ExecutionResult } from '../executor/executor.ts';

/** The result of an execution that never began. */
export function noResult(
  status: 'cancelled' | 'internal_error',
  internalCause: string | null,
): ExecutionResult {
  return {
    status,
    step: 'run',
    exitCode: null,
    signal: null,
    limitHit: null,
    wallMs: 0,
    cpuMs: 0,
    memoryBytes: 0,
    outputBytes: 0,
    truncated: false,
    diagnostics: [],
    artifacts: [],
    artifactsSkipped: 0,
    isolation: '',
    internalCause,
  };
}
