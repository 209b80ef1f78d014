import type { GradingRun } from '@crucible/contracts/grading';

export type VerifyProgram = 'solution' | 'starter';

/** What trying a program of the teacher's came to: `wrong` when it got what it should not have got. */
export type VerifyOutcome = { state: 'running' | 'right' | 'wrong' | 'failed'; words: string };

/** The solution has to get all points, and what students begin with must not. */
export function verifyOutcome(program: VerifyProgram, grading: GradingRun): VerifyOutcome {
  const { status, points, maxPoints, compile, done, total } = grading;
  if (status === 'queued') return { state: 'running', words: 'Waiting…' };
  if (status === 'running') return { state: 'running', words: `${done} of ${total} tests…` };
  if (status !== 'graded')
    return { state: 'failed', words: 'It could not be graded. That is our fault: try again.' };
  const got = `${format(points ?? 0)} of ${format(maxPoints ?? 0)} points`;
  const isFull = (points ?? 0) >= (maxPoints ?? 0);
  if (program === 'starter') {
    if (!isFull || compile !== null) return { state: 'right', words: `${got}, as it should be` };
    return { state: 'wrong', words: `${got}: whoever hands in nothing has solved it` };
  }
  if (compile !== null) return { state: 'wrong', words: 'It does not compile.' };
  if (isFull) return { state: 'right', words: got };
  const broken = grading.results.filter(({ verdict }) => verdict !== 'passed').map(({ name }) => name);
  return { state: 'wrong', words: `${got}. Not passed: ${broken.slice(0, 5).join(', ')}` };
}

const format = (points: number) => String(Math.round(points * 100) / 100);
