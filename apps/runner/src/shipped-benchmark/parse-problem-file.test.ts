import { expect, it } from 'vitest';
import { parseProblemFile } from './parse-problem-file.ts';

const TEXT = `#: problem
# difficulty: easy
# tags: numbers, dates
# split: private
#: prompt
def twice(x):
    """Two times x."""
#: solution
    return x * 2
#: test
def check(candidate):
    assert candidate(2) == 4
#: wrong adds two
    return x + 2
#: wrong gives up
    return None
`;

it('reads a problem and the programs that do not solve it', () => {
  expect(parseProblemFile('twice', TEXT)).toEqual({
    problem: {
      ...{ key: 'basics/twice', entryPoint: 'twice', difficulty: 'easy', split: 'private' },
      tags: ['numbers', 'dates'],
      prompt: 'def twice(x):\n    """Two times x."""\n',
      solution: '    return x * 2\n',
      test: { kind: 'check', code: 'def check(candidate):\n    assert candidate(2) == 4\n' },
    },
    wrong: [
      { name: 'adds two', completion: '    return x + 2\n' },
      { name: 'gives up', completion: '    return None\n' },
    ],
  });
});

it('names the part that is missing', () => {
  expect(() => parseProblemFile('twice', TEXT.replace('#: test\n', ''))).toThrow(/twice has no part "test"/);
});
