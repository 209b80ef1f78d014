import type { FinalStatus } from '@crucible/contracts/run-status';
import type { ExecutionRequest, ExecutionResult, StepName } from './executor.ts';
import type { StepOutcome } from './run-step.ts';
import { signalName } from './signals.ts';
import { decideVerdict } from './verdict.ts';
import type { StopReason } from './verdict.ts';

export type StepResultInput = {
  isolation: string;
  request: ExecutionRequest;
  step: StepName;
  outcome: StepOutcome;
  stop: StopReason | null;
};

/** What an execution came to when this step decided it; output and artifacts are added by who knows them. */
export function stepResult({ isolation, request, step, outcome, stop }: StepResultInput): ExecutionResult {
  const { exited } = outcome;
  const { compile } = request.language;
  const limits =
    step === 'compile' && compile !== undefined ? { ...request.limits, ...compile } : request.limits;
  const verdict = decideVerdict(stop, outcome, limits);
  return {
    ...emptyResult(isolation, step === 'compile' ? compileStatus(verdict.status) : verdict.status),
    step,
    exitCode: exited?.code ?? null,
    signal: exited?.signal === null || exited === null ? null : signalName(exited.signal),
    limitHit: verdict.limitHit,
    wallMs: exited?.wallMs ?? outcome.wallMs,
    cpuMs: exited?.cpuMs ?? 0,
    memoryBytes: exited?.memoryBytes ?? 0,
    outputBytes: exited?.outputBytes ?? 0,
    internalCause: verdict.internalCause,
  };
}

/** A compiler that says no, or crashes over the code it was given, is a compile error. */
function compileStatus(status: FinalStatus): FinalStatus {
  return status === 'nonzero_exit' || status === 'signalled' ? 'compile_error' : status;
}

/** The result of an execution of which nothing ran. */
export function emptyResult(isolation: string, status: FinalStatus): ExecutionResult {
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
    isolation,
    internalCause: null,
  };
}
