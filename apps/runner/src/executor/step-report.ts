import type { FinalStatus } from '@crucible/contracts/run-status';
import type { ExecutionRequest, StepName, StepReport } from './executor.ts';
import type { StepOutcome, StepRun } from './run-step.ts';
import { signalName } from './signals.ts';
import { decideVerdict } from './verdict.ts';
import type { StopReason } from './verdict.ts';

export type StepReportInput = {
  request: ExecutionRequest;
  step: StepName;
  /** What the step was given; memory belongs to the whole sandbox. */
  limits: StepRun['limits'];
  outcome: StepOutcome;
  stop: StopReason | null;
  deliveredBytes: number;
};

/** How a step went, and whose fault it was. */
export function stepReport(input: StepReportInput): StepReport {
  const { request, step, limits, outcome, stop, deliveredBytes } = input;
  const { exited } = outcome;
  const { memoryBytes } = request.limits;
  const verdict = decideVerdict(stop, outcome, { ...limits, memoryBytes });
  // What was produced is the sandbox's word; what was delivered we have seen.
  const outputBytes = Math.max(exited?.outputBytes ?? 0, deliveredBytes);
  return {
    status: step === 'compile' ? compileStatus(verdict.status) : verdict.status,
    exitCode: exited?.code ?? null,
    signal: signalOf(outcome, verdict.status),
    limitHit: verdict.limitHit,
    wallMs: exited?.wallMs ?? outcome.wallMs,
    cpuMs: exited?.cpuMs ?? 0,
    memoryBytes: exited?.memoryBytes ?? 0,
    outputBytes,
    truncated: outputBytes > deliveredBytes,
    internalCause: verdict.internalCause,
  };
}

/** A program that has brought its whole sandbox down was killed together with it. */
function signalOf({ exited }: StepOutcome, status: FinalStatus): string | null {
  if (exited === null) return status === 'signalled' ? 'SIGKILL' : null;
  return exited.signal === null ? null : signalName(exited.signal);
}

/** A compiler that says no, or crashes over the code it was given, is a compile error. */
function compileStatus(status: FinalStatus): FinalStatus {
  return status === 'nonzero_exit' || status === 'signalled' ? 'compile_error' : status;
}
