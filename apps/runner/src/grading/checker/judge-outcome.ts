import type { StepReport } from '../../executor/executor.ts';
import { cappedText, MAX_STDERR_BYTES } from '../capped-text.ts';
import type { TestOutcome } from '../grader.ts';
import type { Feedback } from './read-feedback.ts';

/** Exit codes by which a checker or a judge says right and wrong. */
const RIGHT = 42;
const WRONG = 43;

export type JudgeEnd = { report: StepReport; stderr: Uint8Array; feedback: Feedback };
type Judgement = Pick<TestOutcome, 'verdict' | 'share' | 'message'> & { judgeOutput: string };

/** What a checker or a judge has decided. Whatever is no decision is its own fault, and never the student's. */
export function judgeOutcome({ report, stderr, feedback }: JudgeEnd): Judgement {
  const judgeOutput = [feedback.judgeMessage, cappedText(stderr, MAX_STDERR_BYTES).text.trim()]
    .filter((text) => text !== '')
    .join('\n');
  const problem = feedback.problem ?? problemOf(report);
  if (problem !== null) return broken(problem, judgeOutput);
  if (report.exitCode === WRONG)
    return {
      verdict: 'wrong_answer',
      share: 0,
      message: feedback.message || 'The output is not right.',
      judgeOutput,
    };
  const share = Math.min(1, feedback.share ?? 1);
  const verdict = share === 1 ? 'passed' : share === 0 ? 'wrong_answer' : 'partial';
  return { verdict, share, message: feedback.message, judgeOutput };
}

/** The teacher's program has failed; the details are for the staff. */
export function broken(problem: string, judgeOutput = ''): Judgement {
  return {
    verdict: 'judge_error',
    share: 0,
    message:
      'The program that judges this test has failed. This is not your fault; the staff has to look at it.',
    judgeOutput: [problem, judgeOutput].filter((text) => text !== '').join('\n'),
  };
}

function problemOf({ status, exitCode, signal, limitHit }: StepReport): string | null {
  if (status === 'nonzero_exit' && (exitCode === RIGHT || exitCode === WRONG)) return null;
  if (limitHit !== null) return `It was stopped at its limit ${limitHit.name}.`;
  if (signal !== null) return `It was killed by ${signal}.`;
  return `It ended with ${exitCode ?? 'no exit code'}, which is neither ${RIGHT} nor ${WRONG}.`;
}
