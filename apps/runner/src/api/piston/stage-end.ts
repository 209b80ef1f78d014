import { constants } from 'node:os';
import type { LimitHit } from '@crucible/contracts/run';
import type { RunStatus } from '@crucible/contracts/run-status';

/** How a stage ended, in Piston's words: non-zero exit, signal, time, stdout or stderr too long, internal error. */
export type StageEnd = {
  status: 'RE' | 'SG' | 'TO' | 'OL' | 'EL' | 'XX' | null;
  /** Null when there is a signal. */
  code: number | null;
  signal: string | null;
  message: string | null;
};

type Step = {
  status: RunStatus;
  exitCode: number | null;
  signal: string | null;
  limit?: LimitHit | undefined;
  stdout: string;
  stderr: string;
};

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = constants.signals;

/** Piston knows no limit of memory other than a killed program, and none of output other than each stream's. */
export function stageEnd(step: Step): StageEnd {
  switch (step.status) {
    case 'completed':
      return { status: null, code: step.exitCode ?? 0, signal: null, message: null };
    case 'time_limit':
      return killed('TO', `Time limit exceeded${step.limit?.name === 'cpuMs' ? '' : ' (wall clock)'}`);
    case 'output_limit':
      return step.stderr.length > step.stdout.length
        ? killed('EL', 'stderr length exceeded')
        : killed('OL', 'stdout length exceeded');
    case 'memory_limit':
    case 'cancelled':
      return signalled('SIGKILL');
    case 'internal_error':
    case 'queued':
    case 'running':
      return { status: 'XX', code: null, signal: null, message: 'Internal error' };
    case 'nonzero_exit':
    case 'signalled':
    case 'compile_error':
      return step.signal === null ? exited(step.exitCode ?? 1) : signalled(step.signal);
  }
}

function exited(code: number): StageEnd {
  return { status: 'RE', code, signal: null, message: `Exited with error status ${code}` };
}

function signalled(signal: string): StageEnd {
  const message = `Caught fatal signal ${SIGNAL_NUMBERS[signal] ?? signal}`;
  return { status: 'SG', code: null, signal, message };
}

function killed(status: 'TO' | 'OL' | 'EL', message: string): StageEnd {
  return { status, code: null, signal: 'SIGKILL', message };
}
