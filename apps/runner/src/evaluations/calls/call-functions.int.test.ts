import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../executor/engine-fixture.ts';
import type { Engine } from '../../executor/engine-fixture.ts';
import { checkPrograms } from '../check-fixture.ts';
import type { Attempt } from '../check-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const problem = (test: object): Attempt['problem'] => ({
  ...{ prompt: '', entryPoint: 'f' },
  test: ProblemTestSchema.parse({ kind: 'function', ...test }),
});

const said = async (attempts: Attempt[]) =>
  (await checkPrograms(engine, attempts, { outputBytes: 2 ** 22 })).map(({ status, message }) =>
    `${status} ${message}`.trim(),
  );

describe('functions that are called', () => {
  const twice = problem({
    calls: [
      { args: [2], expected: 4 },
      { args: ['ab'], expected: 'abab' },
      { args: [[1]], expected: [1, 1] },
      { functionName: 'T.least', args: [{ $set: [3, 1] }], expected: 1 },
      { functionName: 'later', args: [], expected: { $tuple: [null] } },
      { functionName: 'fails', args: [], throws: 'LookupError' },
    ],
  });
  const REST =
    'class T:\n    def least(self, items): return min(items)\nasync def later(): return (None,)\ndef fails(): raise KeyError(1)\n';

  it('are right when all that they return is', async () => {
    const programs = [
      'def f(x):\n    print("noise")\n    return x * 2\n',
      'def f(x):\n    return 4\n',
      'def f(x):\n    return x if type(x) is list else x * 2\n',
      'def f(x):\n    x[:] = x * 2 if type(x) is list else []\n    return x\n',
      'def f(x)\n',
      'def g(x):\n    return x\n',
      'def f(x):\n    import os\n    os._exit(0)\n',
      'def f(x):\n    if x == "ab":\n        while True: pass\n    return x * 2\n',
      'def f(x):\n    return (x for x in range(2))\n',
      'import sys\nsys.exit(0)\n',
    ];
    expect(await said(programs.map((program) => ({ problem: twice, program: program + REST })))).toEqual([
      'passed',
      'failed input 2, f("ab"): expected "abab", got 4',
      'failed input 3, f([1]): expected [1, 1], got [1]',
      expect.stringMatching(/^failed input 1, f\(2\): expected 4, got TypeError: /),
      expect.stringMatching(/^failed SyntaxError: /),
      'failed input 1, f(2): expected 4, got nothing: there is no such function',
      'no_result The program ended before its tests did.',
      expect.stringMatching(/^time_limit input 2: /),
      expect.stringMatching(/^failed input 1, f\(2\): expected 4, got something that is no data/),
      'failed SystemExit: 0',
    ]);
  });

  it('get and give values that JSON has no words for', async () => {
    const values = [
      ...[{ $tuple: [1, { $tuple: [] }] }, { $set: [1, 2] }, { $int: '123456789012345678901234567890' }],
      ...[
        { $float: 'NaN' },
        { $float: '-Infinity' },
        { $float: '2.0' },
        { $complex: [1, { $float: '2.5' }] },
      ],
      ...[
        { $bytes: '00ff' },
        { $map: [[1, { $tuple: [2] }]] },
        { $object: { $int: '1' } },
        null,
        true,
        '\u0000\ud800',
      ],
    ];
    const calls = values.map((value) => ({ args: [value], expected: value }));
    const rules = [{ rule: 'data' }, { rule: 'python' }].map((compare) => problem({ calls, compare }));
    const same = rules.map((one) => ({ problem: one, program: 'def f(x):\n    return x\n' }));
    const types = problem({
      calls: values.map((value) => ({ args: [value], expected: '' })),
    });
    expect(
      await said([...same, { problem: types, program: 'def f(x):\n    return type(x).__name__\n' }]),
    ).toEqual([...rules.map(() => 'passed'), 'failed input 1, f((1, ())): expected "", got "tuple"']);
  });

  it('may return much', async () => {
    const calls = Array.from({ length: 2_000 }, (_, index) => ({ args: [index], expected: index }));
    calls.push({ args: [300_000], expected: 0 });
    const program = 'def f(n):\n    return n if n < 300_000 else "x" * n\n';
    const [verdict] = await said([{ problem: problem({ calls }), program }]);
    expect(verdict).toMatch(/^failed input 2001, f\(300000\): expected 0, got "x{199}…$/);
  });
});
