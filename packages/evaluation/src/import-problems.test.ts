import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chunksOf } from './streams-fixture.ts';
import { importHumanEval } from './import-human-eval.ts';
import { importEvalPlus } from './import-eval-plus.ts';
import { importMbpp } from './import-mbpp.ts';
import { RecordsRefused } from './record-refused.ts';

const REFERENCE = new URL('../../../../shared/data/humaneval/HumanEval.jsonl', import.meta.url);
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const DOUBLE = {
  task_id: 'Own/0',
  prompt: 'def double(n):\n    """Twice n."""\n',
  entry_point: 'double',
  canonical_solution: '    return 2 * n\n',
  test: 'def check(candidate):\n    assert candidate(2) == 4\n',
};
const TRIPLE = {
  task_id: 5,
  prompt: 'Write a function that gives three times a number.',
  code: 'def triple(n):\r\n    return 3 * n\r\n',
  test_imports: ['import math'],
  test_list: ['assert triple(1) == 3', 'assert triple(math.pi) > 9'],
};

describe('problems in the form of HumanEval', () => {
  const read = (...values: unknown[]) => importHumanEval(chunksOf(lines(...values)));

  it('are read with what they say of themselves', async () => {
    const more = {
      task_id: 'Own/1',
      tags: ['math'],
      difficulty: 'easy',
      split: 'private',
      author: 'someone',
    };
    const [first, second] = await read(DOUBLE, { ...DOUBLE, ...more });
    expect(first).toEqual({
      key: 'Own/0',
      prompt: DOUBLE.prompt,
      entryPoint: 'double',
      solution: DOUBLE.canonical_solution,
      test: { kind: 'check', code: DOUBLE.test },
      tags: [],
      difficulty: null,
      split: 'public',
    });
    expect(second).toMatchObject({ key: 'Own/1', tags: ['math'], difficulty: 'easy', split: 'private' });
  });

  it('of an empty file are none', async () => {
    expect(await read()).toEqual([]);
  });

  it.each([
    ['a key that was there before', DOUBLE, 'line 2: the problem Own/0 was there before.'],
    ['a missing test', { ...DOUBLE, task_id: 'b', test: undefined }, /^line 2: test: /],
    ['no name of a function', { ...DOUBLE, task_id: 'b', entry_point: 'a); b(' }, /^line 2: entryPoint: /],
    ['no object', 5, /^line 2: /],
    [
      'inputs of EvalPlus',
      { ...DOUBLE, task_id: 'b', test: undefined, base_input: [[1]], plus_input: [] },
      /^line 2: it has inputs in the form of EvalPlus/,
    ],
  ])('%s is refused', async (_, value, message) => {
    await expect(read(DOUBLE, value)).rejects.toThrow(message);
  });

  it('are refused with all that is wrong, as far as twenty', async () => {
    const wrong = (count: number) => Array.from({ length: count }, () => ({}));
    const places = (count: number) =>
      read(DOUBLE, ...wrong(count), DOUBLE).then(
        () => [],
        (error: unknown) => (error instanceof RecordsRefused ? error.refused.map(({ place }) => place) : []),
      );
    expect(await places(2)).toEqual(['line 2', 'line 3', 'line 4']);
    expect(await places(30)).toHaveLength(20);
  });
});

describe('problems in the form of the sanitized MBPP', () => {
  const expected = {
    key: 'Mbpp/5',
    prompt: TRIPLE.prompt,
    entryPoint: '',
    solution: TRIPLE.code,
    test: { kind: 'asserts', imports: ['import math'], asserts: TRIPLE.test_list },
    tags: [],
    difficulty: null,
    split: 'public',
  };
  const read = (text: string) => importMbpp(chunksOf(text));

  it.each([
    ['a list', JSON.stringify([TRIPLE])],
    ['a list over many lines', `\n  ${JSON.stringify([TRIPLE], null, 2)}\n`],
    ['lines', `\n${lines(TRIPLE)}`],
  ])('are read from %s', async (_, text) => {
    expect(await read(text)).toEqual([expected]);
  });

  it.each([
    ['a number that was there before', JSON.stringify([TRIPLE, TRIPLE]), /^record 2: .* was there before/],
    ['a record without statements', JSON.stringify([{ ...TRIPLE, test_list: [] }]), /^record 1: test_list: /],
    ['a list that does not end', '[{}', 'the file: it is no JSON.'],
    ['a line that is none', `${lines(TRIPLE)}{`, 'line 2: it is no JSON.'],
    ['MBPP+', lines({ ...TRIPLE, base_input: [] }), /^line 1: it has inputs in the form of EvalPlus/],
  ])('%s is refused', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

// The file is not part of the project.
describe('EvalPlus', () => {
  const read = (text: string) => importEvalPlus(chunksOf(text));
  const PLUS = {
    ...{
      task_id: 'Own/0',
      prompt: 'def half(x):\n',
      entry_point: 'half',
      canonical_solution: '    return x / 2\n',
    },
    ...{ base_input: [[1]], plus_input: [[2], [3]], contract: '    assert x > 0\n', atol: 0.5 },
  };

  it('is read with its inputs, of which the solution says what is expected', async () => {
    const [problem] = await read(lines(PLUS));
    expect(problem).toMatchObject({ key: 'Own/0', entryPoint: 'half', solution: PLUS.canonical_solution });
    expect(problem?.test).toEqual({
      ...{ kind: 'function', expects: 'solution', contract: PLUS.contract, isPromptCode: true },
      calls: [{ args: [1] }, { args: [2] }, { args: [3] }],
      compare: { rule: 'python', absolute: 0.5 },
    });
  });

  it('keeps numbers as Python wrote them', async () => {
    const inputs =
      '[1.0, 1, 12345678901234567890, NaN, -Infinity, 1e400, -0.0, 0.1, "NaN, \\" 1.0", {"$tuple": [2.0]}]';
    const text = JSON.stringify({ ...PLUS, base_input: 'HERE', plus_input: [], atol: 'ATOL' });
    const [problem] = await read(text.replace('"HERE"', `[${inputs}]`).replace('"ATOL"', '1.0'));
    const { test } = problem ?? {};
    if (test?.kind !== 'function') throw new Error('There is no test.');
    expect(test.compare).toEqual({ rule: 'python', absolute: 1 });
    expect(test.calls[0]?.args).toEqual([
      ...[{ $float: '1.0' }, 1, { $int: '12345678901234567890' }, { $float: 'NaN' }],
      ...[{ $float: '-Infinity' }, { $float: '1e400' }, { $float: '-0.0' }, 0.1, 'NaN, " 1.0'],
      { $tuple: [{ $float: '2.0' }] },
    ]);
  });

  it.each([
    ['no inputs', { ...PLUS, task_id: 'b', base_input: undefined }, /^line 2: base_input/],
    ['no call at all', { ...PLUS, task_id: 'b', base_input: [], plus_input: [] }, /^line 2: test.calls/],
    ['a key that was there', PLUS, /^line 2: the problem Own\/0 was there before/],
  ])('%s is refused', async (_, value, message) => {
    await expect(read(lines(PLUS, value))).rejects.toThrow(message);
  });
});

describe.skipIf(!existsSync(REFERENCE))('HumanEval', () => {
  it('has 164 problems', async () => {
    const problems = await importHumanEval(chunksOf(readFileSync(REFERENCE), 4096));
    expect(problems).toHaveLength(164);
    expect(problems.map(({ key }) => key)).toEqual(Array.from({ length: 164 }, (_, i) => `HumanEval/${i}`));
  });
});
