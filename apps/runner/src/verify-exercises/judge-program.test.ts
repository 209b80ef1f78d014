import type { TestVerdict } from '@crucible/contracts/grading';
import type { ExpectedVerdict } from '@crucible/interchange/kattis/expected-verdict';
import { expect, it } from 'vitest';
import type { ResultRow } from '../grading/to-results.ts';
import { judgeProgram } from './judge-program.ts';

const row = (verdict: TestVerdict, index: number): ResultRow => ({
  position: index,
  testId: `t${index}`,
  name: 't',
  verdict,
  points: 0,
  maxPoints: 1,
  message: '',
  detail: {},
  durationMs: null,
  cpuMs: null,
  memoryBytes: null,
});
const came = (points: number, verdicts: TestVerdict[], maxPoints = 100) => ({
  points,
  maxPoints,
  compile: null,
  results: verdicts.map(row),
});
const notCompiled = {
  ...came(0, ['skipped']),
  compile: { status: 'compile_error' as const, output: '\nmain.c:1: error\n', diagnostics: [] },
};
const FULL: ExpectedVerdict = { points: 'full' };
const SOME: ExpectedVerdict = { points: 'some', exactly: null };
const WRONG: ExpectedVerdict = { points: 'not_full', verdicts: ['wrong_answer'] };
const ANY: ExpectedVerdict = { points: 'not_full', verdicts: null };

it.each([
  ['full points', FULL, came(100, ['passed']), true],
  ['less than full points', FULL, came(99.9, ['passed', 'wrong_answer']), false],
  ['nothing that could be graded', FULL, came(0, [], 0), false],
  ['what is not compiled', FULL, notCompiled, false],
  ['some of the points', SOME, came(50, ['passed', 'wrong_answer']), true],
  ['all points where some are expected', SOME, came(100, ['passed']), false],
  ['no points where some are expected', SOME, came(0, ['wrong_answer']), false],
  ['the published points', { points: 'some', exactly: 50 }, came(50, ['passed', 'time_limit']), true],
  ['other than the published points', { points: 'some', exactly: 50 }, came(40, ['passed']), false],
  ['a wrong answer', WRONG, came(10, ['passed', 'wrong_answer', 'time_limit']), true],
  ['another failure first', WRONG, came(10, ['skipped', 'time_limit', 'wrong_answer']), false],
  ['nothing compiled where a wrong answer is expected', WRONG, notCompiled, false],
  ['full points where a wrong answer is expected', WRONG, came(100, ['passed']), false],
  ['any failure', ANY, came(0, ['internal_error']), true],
  ['nothing compiled', ANY, notCompiled, true],
  ['full points where any failure is expected', ANY, came(100, ['passed']), false],
] as const)('%s', (_what, expected, outcome, isRight) => {
  expect(judgeProgram(outcome, expected).result).toBe(isRight ? 'right' : 'wrong');
});

it('says what came of it', () => {
  expect(judgeProgram(came(200 / 3, ['passed', 'skipped', 'time_limit']), SOME).found).toBe(
    '66.67 of 100 points, 1 of 3 tests, t2: time_limit',
  );
  expect(judgeProgram(notCompiled, FULL).found).toBe('0 of 100 points, compile_error: main.c:1: error');
});
