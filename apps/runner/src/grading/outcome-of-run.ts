import type { TestDetail } from '@crucible/contracts/grading';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { StepReport } from '../executor/executor.ts';
import { cappedText, MAX_SHOWN_BYTES, MAX_STDERR_BYTES } from './capped-text.ts';
import type { TestOutcome } from './grader.ts';

/** A run of the program that has ended, and what it wrote. */
export type EndedRun = { report: StepReport; stdout: Uint8Array; stderr: Uint8Array };

type Usage = Pick<TestOutcome, 'durationMs' | 'cpuMs' | 'memoryBytes'>;

const WORDS: Record<FinalStatus, string> = {
  completed: '',
  nonzero_exit: 'The program ended with an error.',
  signalled: 'The program crashed.',
  time_limit: 'The program took too long and was stopped.',
  memory_limit: 'The program needed more memory than it may have.',
  output_limit: 'The program wrote more than it may.',
  compile_error: 'The program could not be compiled.',
  cancelled: 'The program was stopped.',
  internal_error: 'Something went wrong on our side.',
};

export function usageOf({ wallMs, cpuMs, memoryBytes }: StepReport): Usage {
  return { durationMs: wallMs, cpuMs, memoryBytes };
}

/** What a run left to look at. */
export function detailOf({ report, stdout, stderr }: EndedRun): TestDetail {
  const actual = cappedText(stdout, MAX_SHOWN_BYTES);
  const errors = cappedText(stderr, MAX_STDERR_BYTES);
  return {
    actual: actual.text,
    ...(errors.text === '' ? {} : { stderr: errors.text }),
    exitCode: report.exitCode,
    signal: report.signal,
    limit: report.limitHit,
    truncated: report.truncated || !actual.isWhole || !errors.isWhole,
  };
}

/** A test whose program did not come to its own good end has failed by that, whatever it wrote. */
export function outcomeOfEnd(run: EndedRun): TestOutcome {
  const { status } = run.report;
  return {
    verdict: status,
    share: 0,
    message: WORDS[status],
    detail: detailOf(run),
    ...usageOf(run.report),
  };
}
