import type { ExpectedVerdict } from '@crucible/interchange/kattis/expected-verdict';
import type { GradingOutcome } from '../grading/grade-submission.ts';
import type { Judgement } from './verification.ts';

type Came = Pick<GradingOutcome, 'points' | 'maxPoints' | 'compile' | 'results'>;

const TOLERANCE = 1e-6;

/** Whether a program came to what it has to come to. */
export function judgeProgram(outcome: Came, expected: ExpectedVerdict): Pick<Judgement, 'found' | 'result'> {
  return {
    found: describeFound(outcome),
    result: isRight(outcome, expected) ? 'right' : 'wrong',
  };
}

function isRight({ points, maxPoints, compile, results }: Came, expected: ExpectedVerdict): boolean {
  const isFull = compile === null && maxPoints > 0 && Math.abs(points - maxPoints) < TOLERANCE;
  switch (expected.points) {
    case 'full':
      return isFull;
    case 'some':
      if (expected.exactly !== null) return Math.abs(points - expected.exactly) < TOLERANCE;
      return !isFull && points > 0;
    case 'not_full': {
      if (isFull) return false;
      if (expected.verdicts === null) return true;
      const verdict = firstFailure(results)?.verdict;
      return compile === null && verdict !== undefined && expected.verdicts.includes(verdict);
    }
  }
}

function describeFound({ points, maxPoints, compile, results }: Came): string {
  const share = `${rounded(points)} of ${rounded(maxPoints)} points`;
  if (compile !== null) return `${share}, ${compile.status}: ${firstLine(compile.output)}`;
  const failure = firstFailure(results);
  const passed = results.filter(({ verdict }) => verdict === 'passed').length;
  const tests = `${passed} of ${results.length} tests`;
  return failure === undefined
    ? `${share}, ${tests}`
    : `${share}, ${tests}, ${failure.testId}: ${failure.verdict}`;
}

/** Problems are judged test by test, and the first that fails decides. */
function firstFailure(results: Came['results']) {
  return results.find(({ verdict }) => verdict !== 'passed' && verdict !== 'skipped');
}

function firstLine(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 120);
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}
