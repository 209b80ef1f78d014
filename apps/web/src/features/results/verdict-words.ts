import type { StudentTestResult, TestVerdict } from '@crucible/contracts/grading';

/** How a verdict looks: `open` has none yet, `fault` is not the student's. */
export type VerdictLook = 'passed' | 'partial' | 'failed' | 'skipped' | 'fault' | 'hidden' | 'open';

type Words = { text: string; look: VerdictLook };

const WORDS: Record<TestVerdict, Words> = {
  passed: { text: 'Passed', look: 'passed' },
  partial: { text: 'Partly right', look: 'partial' },
  wrong_answer: { text: 'Wrong answer', look: 'failed' },
  failed: { text: 'Failed', look: 'failed' },
  skipped: { text: 'Not run', look: 'skipped' },
  judge_error: { text: 'The test itself is broken', look: 'fault' },
  completed: { text: 'Finished', look: 'passed' },
  nonzero_exit: { text: 'Ended with an error', look: 'failed' },
  signalled: { text: 'Crashed', look: 'failed' },
  time_limit: { text: 'Took too long', look: 'failed' },
  memory_limit: { text: 'Used too much memory', look: 'failed' },
  output_limit: { text: 'Wrote too much', look: 'failed' },
  compile_error: { text: 'Could not be compiled', look: 'failed' },
  cancelled: { text: 'Cancelled', look: 'skipped' },
  internal_error: { text: 'Failed on our side', look: 'fault' },
};

/** What came of a test, in a word or two. */
export function verdictWords({ access, verdict }: Pick<StudentTestResult, 'access' | 'verdict'>): Words {
  if (access === 'hidden') return { text: 'Hidden', look: 'hidden' };
  return verdict === null ? { text: 'Not yet run', look: 'open' } : WORDS[verdict];
}
