import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { describe, expect, it } from 'vitest';
import { assignmentProblem } from './assignment-problem.ts';

const solution = [{ path: 'main.py', content: 'print(3)\n' }];
const io = (id: string, more: object = {}) =>
  ({ kind: 'io', id, name: id, stdin: '1 2', expected: '3', ...more }) as const;
const call = (id: string, more: object) =>
  ({ kind: 'function', id, name: id, functionName: 'f', ...more }) as const;

function problemOf(content: AssignmentContentInput, language = 'python') {
  const languages = [{ language: 'python', solution }];
  const parsed = AssignmentContentSchema.parse({ statement: 'Add.', languages, ...content });
  return assignmentProblem({ key: 'Sum', content: parsed, language });
}

describe('an assignment as a problem', () => {
  it('with inputs and outputs has a whole program as its solution, and is private', () => {
    const problem = problemOf({ tests: [io('a'), io('b', { args: ['-v'], compare: { type: 'exact' } })] });
    expect(problem).toMatchObject({ key: 'Sum', prompt: 'Add.', solution: 'print(3)\n', split: 'private' });
    expect(problem.test).toEqual({
      kind: 'io',
      cases: [
        { stdin: '1 2', args: [], expected: '3', compare: { type: 'trimmed' } },
        { stdin: '1 2', args: ['-v'], expected: '3', compare: { type: 'exact' } },
      ],
    });
  });

  it('with functions keeps what each of them expects, and how it is compared', () => {
    const loose = { tolerance: { absolute: 0.1, relative: 0 }, ignoreOrder: true };
    const tests = [call('a', { args: [1], expected: [2] }), call('b', { throws: '', compare: loose })];
    const { test } = problemOf({ tests });
    expect(test).toMatchObject({
      ...{ kind: 'function', expects: 'given', isPromptCode: false },
      calls: [
        { functionName: 'f', args: [1], expected: [2], compare: { rule: 'data', ignoreOrder: false } },
        { functionName: 'f', args: [], throws: '', compare: { rule: 'data', ...loose } },
      ],
    });
  });

  const style = { kind: 'style', id: 's', name: 's' } as const;
  const two = [...solution, { path: 'more.py', content: '' }];
  it.each<[string, AssignmentContentInput, RegExp]>([
    ['without tests', {}, /has no tests/],
    ['with tests of several kinds', { tests: [io('a'), call('b', { expected: 1 })] }, /other kinds/],
    ['with another kind of test', { tests: [io('a'), style] }, /other kinds/],
    ['with files beside its tests', { tests: [io('a', { files: solution })] }, /need files/],
    ['without a solution', { tests: [io('a')], languages: [{ language: 'python' }] }, /has no solution/],
    [
      'of several files',
      { tests: [io('a')], languages: [{ language: 'python', solution: two }] },
      /more than one file/,
    ],
    [
      'with a file that is given',
      {
        tests: [io('a')],
        languages: [
          { language: 'python', solution, files: [{ path: 'b.py', content: '', access: 'hidden' }] },
        ],
      },
      /more than one file/,
    ],
    [
      'in another language',
      { tests: [io('a')], languages: [{ language: 'c', solution }] },
      /cannot be solved in python/,
    ],
    ['whose tests are for other languages', { tests: [io('a', { languages: ['c'] })] }, /has no tests/],
  ])('%s it is none', (_, content, message) => {
    expect(() => problemOf(content)).toThrow(message);
  });
});
