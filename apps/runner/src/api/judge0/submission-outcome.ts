import type { CaseResult } from '@crucible/contracts/execution-case';
import type { Execution } from '@crucible/contracts/execution';
import { judge0End, STATUS_ID } from './judge0-status.ts';
import { matchesExpected } from './matches-expected.ts';
import type { Submission } from './submission.ts';

/** What came of a submission. Times in seconds as text, memory in KB, texts as bytes; null for what there is not. */
export type SubmissionOutcome = {
  stdout: Buffer | null;
  stderr: Buffer | null;
  compile_output: Buffer | null;
  message: Buffer | null;
  time: string | null;
  wall_time: string | null;
  memory: number | null;
  exit_code: number | null;
  exit_signal: number | null;
  status_id: number;
};

type Step = Pick<
  CaseResult,
  'exitCode' | 'signal' | 'stdout' | 'stderr' | 'output' | 'limit' | 'durationMs' | 'cpuMs' | 'memoryBytes'
> & { status: Execution['status'] };

const NOTHING: Omit<SubmissionOutcome, 'status_id'> = {
  stdout: null,
  stderr: null,
  compile_output: null,
  message: null,
  time: null,
  wall_time: null,
  memory: null,
  exit_code: null,
  exit_signal: null,
};

/** Puts an execution, its output in base64, into Judge0's terms. */
export function submissionOutcome(
  submission: Pick<Submission, 'expected_output' | 'redirect_stderr_to_stdout'>,
  execution: Execution,
): SubmissionOutcome {
  const { compile } = execution;
  if (execution.finishedAt === null) {
    const isQueued = execution.status === 'queued';
    return { ...NOTHING, status_id: isQueued ? STATUS_ID.inQueue : STATUS_ID.processing };
  }
  if (compile !== undefined && compile.status !== 'completed' && isVerdict(execution.status)) {
    const output =
      compile.status === 'time_limit'
        ? Buffer.from('Compilation time limit exceeded.')
        : Buffer.from(compile.output, 'base64');
    return { ...NOTHING, compile_output: orNull(output), status_id: STATUS_ID.compilationError };
  }
  const steps = stepsOf(execution);
  const decisive = steps.find(({ status }) => status !== 'completed') ?? steps.at(-1) ?? execution;
  return {
    ...ofStep(submission, decisive),
    // Whatever the compiler had to say of a program that it let pass.
    compile_output: orNull(Buffer.from(compile?.output ?? '', 'base64')),
    time: seconds(average(steps, 'cpuMs')),
    wall_time: seconds(average(steps, 'durationMs')),
    memory: kilobytes(average(steps, 'memoryBytes')),
  };
}

function ofStep(
  submission: Pick<Submission, 'expected_output' | 'redirect_stderr_to_stdout'>,
  step: Step,
): Omit<SubmissionOutcome, 'compile_output' | 'time' | 'wall_time' | 'memory'> {
  const { expected_output: expected, redirect_stderr_to_stdout: isRedirected } = submission;
  const stdout = Buffer.from(isRedirected ? step.output : step.stdout, 'base64');
  const end = judge0End({
    ...step,
    limitName: step.limit?.name ?? null,
    isAsExpected: expected === null || matchesExpected(stdout, Buffer.from(expected, 'base64')),
  });
  return {
    stdout: orNull(stdout),
    stderr: isRedirected ? null : orNull(Buffer.from(step.stderr, 'base64')),
    message: end.message === null ? null : Buffer.from(end.message),
    exit_code: end.exitCode,
    exit_signal: end.exitSignal,
    status_id: end.statusId,
  };
}

/** The runs that took place: several where a number of them was asked for. */
function stepsOf(execution: Execution): Step[] {
  if (execution.cases === undefined) return [execution];
  return execution.cases.flatMap((one) => (one.status === null ? [] : [{ ...one, status: one.status }]));
}

/** Whether it is the program that ended so, and not we. */
function isVerdict(status: Execution['status']): boolean {
  return status !== 'internal_error' && status !== 'cancelled';
}

function average(steps: readonly Step[], name: 'cpuMs' | 'durationMs' | 'memoryBytes'): number | null {
  const values = steps.flatMap((step) => step[name] ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `0.02`, `1.0`: as Judge0 writes seconds. */
function seconds(ms: number | null): string | null {
  if (ms === null) return null;
  const text = String(Math.round(ms) / 1000);
  return text.includes('.') ? text : `${text}.0`;
}

function kilobytes(bytes: number | null): number | null {
  return bytes === null ? null : Math.round(bytes / 1024);
}

function orNull(bytes: Buffer): Buffer | null {
  return bytes.length === 0 ? null : bytes;
}
