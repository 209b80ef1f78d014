import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../executor/empty-result.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { readFeedback } from './read-feedback.ts';

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, content]) => ({ path, content: Buffer.from(content) }));

const judged = (exitCode: number, feedback: Record<string, string> = {}) =>
  judgeOutcome({
    report: { ...emptyReport(exitCode === 0 ? 'completed' : 'nonzero_exit'), exitCode },
    stderr: Buffer.alloc(0),
    feedback: readFeedback(files(feedback), 20),
  });

describe('what a judge says', () => {
  it.each<[number, Record<string, string>, string, number]>([
    [42, {}, 'passed', 1],
    [43, {}, 'wrong_answer', 0],
    [43, { 'score_multiplier.txt': '1' }, 'wrong_answer', 0],
    [42, { 'score_multiplier.txt': '0.5\n' }, 'partial', 0.5],
    [42, { 'score_multiplier.txt': '3' }, 'passed', 1],
    [42, { 'score_multiplier.txt': '0' }, 'wrong_answer', 0],
    [42, { 'score.txt': '5' }, 'partial', 0.25],
    [42, { 'score.txt': '20' }, 'passed', 1],
    [42, { 'score.txt': 'many' }, 'judge_error', 0],
    [42, { 'score.txt': '-1' }, 'judge_error', 0],
    [42, { 'score.txt': '' }, 'judge_error', 0],
    [0, {}, 'judge_error', 0],
    [1, {}, 'judge_error', 0],
    [44, {}, 'judge_error', 0],
  ])('%s with %j is %s', (exitCode, feedback, verdict, share) => {
    expect(judged(exitCode, feedback)).toMatchObject({ verdict, share });
  });

  it('tells the student what is for them, and the staff the rest', () => {
    const told = judged(43, { 'teammessage.txt': 'Look at line 2.', 'judgemessage.txt': 'expected 7' });
    expect(told).toMatchObject({ message: 'Look at line 2.', judgeOutput: 'expected 7' });
  });
});
