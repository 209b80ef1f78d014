import { expect, it } from 'vitest';
import { failingLines } from './failing-lines.ts';

const NOTHING = { message: '', stderr: '', testLine: '' };

it('knows none where nothing was said', () => {
  expect(failingLines(NOTHING)).toEqual({ program: null, test: null });
});

it('takes the innermost line of the program that a traceback names', () => {
  const stderr = [
    'Traceback (most recent call last):',
    '  File "/workspace/solution.py", line 9, in <module>',
    '  File "/workspace/solution.py", line 4, in f',
    '  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads',
  ].join('\n');
  expect(failingLines({ ...NOTHING, stderr }).program).toBe(4);
});

it('takes the line of what cannot be read, and of the test', () => {
  expect(
    failingLines({
      message: 'SyntaxError: invalid syntax (solution.py, line 3)',
      stderr: '',
      testLine: 'Line 12 of the test:\n    assert candidate(1) == 2',
    }),
  ).toEqual({ program: 3, test: 12 });
});
