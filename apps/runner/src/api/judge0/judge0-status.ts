import { constants } from 'node:os';
import type { RunStatus } from '@crucible/contracts/run-status';

export type Judge0Status = { id: number; description: string };

/** Every status of Judge0, in the order of the ids, which begin with 1. */
export const JUDGE0_STATUSES: readonly Judge0Status[] = [
  'In Queue',
  'Processing',
  'Accepted',
  'Wrong Answer',
  'Time Limit Exceeded',
  'Compilation Error',
  'Runtime Error (SIGSEGV)',
  'Runtime Error (SIGXFSZ)',
  'Runtime Error (SIGFPE)',
  'Runtime Error (SIGABRT)',
  'Runtime Error (NZEC)',
  'Runtime Error (Other)',
  'Internal Error',
  'Exec Format Error',
].map((description, index) => ({ id: index + 1, description }));

export const STATUS_ID = {
  inQueue: 1,
  processing: 2,
  accepted: 3,
  wrongAnswer: 4,
  timeLimitExceeded: 5,
  compilationError: 6,
  nonzeroExit: 11,
  otherSignal: 12,
  internalError: 13,
} as const;

const OF_SIGNAL: Readonly<Record<string, number>> = { SIGSEGV: 7, SIGXFSZ: 8, SIGFPE: 9, SIGABRT: 10 };
const SIGNAL_NUMBERS: Readonly<Record<string, number>> = constants.signals;

export type Judge0End = {
  statusId: number;
  /** 0 unless the program itself said otherwise. */
  exitCode: number;
  /** Number of the signal that ended it. */
  exitSignal: number | null;
  message: string | null;
};

type Step = {
  status: RunStatus;
  exitCode: number | null;
  signal: string | null;
  /** Which limit ended it. */
  limitName: string | null;
  /** False only where something else was expected. */
  isAsExpected: boolean;
};

/** How a program ended, in Judge0's words. There is no limit of memory among them: the kernel's signal tells of it. */
export function judge0End(step: Step): Judge0End {
  switch (step.status) {
    case 'queued':
      return ended(STATUS_ID.inQueue, null);
    case 'running':
      return ended(STATUS_ID.processing, null);
    case 'completed':
      return ended(step.isAsExpected ? STATUS_ID.accepted : STATUS_ID.wrongAnswer, null);
    case 'nonzero_exit': {
      const exitCode = step.exitCode ?? 1;
      return { ...ended(STATUS_ID.nonzeroExit, `Exited with error status ${exitCode}`), exitCode };
    }
    case 'signalled':
      return signalled(step.signal ?? 'SIGKILL');
    case 'memory_limit':
      return signalled('SIGKILL');
    case 'output_limit':
      // There, output goes to a file, and the limit is the file's.
      return signalled('SIGXFSZ');
    case 'time_limit': {
      const which = step.limitName === 'cpuMs' ? '' : ' (wall clock)';
      return ended(STATUS_ID.timeLimitExceeded, `Time limit exceeded${which}`);
    }
    case 'compile_error':
      return ended(STATUS_ID.compilationError, null);
    case 'cancelled':
      return ended(STATUS_ID.internalError, 'Cancelled');
    case 'internal_error':
      return ended(STATUS_ID.internalError, 'Internal error');
  }
}

export function judge0Status(id: number): Judge0Status {
  return JUDGE0_STATUSES[id - 1] ?? { id, description: '' };
}

function ended(statusId: number, message: string | null): Judge0End {
  return { statusId, exitCode: 0, exitSignal: null, message };
}

function signalled(signal: string): Judge0End {
  const exitSignal = SIGNAL_NUMBERS[signal] ?? null;
  const message = `Caught fatal signal ${exitSignal ?? signal}`;
  return { statusId: OF_SIGNAL[signal] ?? STATUS_ID.otherSignal, exitCode: 0, exitSignal, message };
}
