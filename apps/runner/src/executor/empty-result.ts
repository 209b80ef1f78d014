import type { Isolation } from '@crucible/contracts/isolation';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { ExecutionResult, StepReport } from './executor.ts';

/** The report of a step that did not run. */
export function emptyReport(status: FinalStatus): StepReport {
  return {
    status,
    exitCode: null,
    signal: null,
    limitHit: null,
    wallMs: 0,
    cpuMs: 0,
    memoryBytes: 0,
    outputBytes: 0,
    truncated: false,
    internalCause: null,
  };
}

/** The result of an execution of which nothing ran. */
export function emptyResult(isolation: Isolation | null, status: FinalStatus): ExecutionResult {
  return {
    ...emptyReport(status),
    step: 'run',
    compile: null,
    cases: [],
    diagnostics: [],
    artifacts: [],
    artifactsSkipped: 0,
    sandboxes: 0,
    isWarm: null,
    isolation,
    engineAway: false,
  };
}
