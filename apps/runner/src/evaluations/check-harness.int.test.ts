import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import { checkPrograms } from './check-fixture.ts';
import type { Attempt, Checked } from './check-fixture.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const hasData = existsSync(`${DATA}humaneval/HumanEval.jsonl`);

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

type Task = {
  task_id: string;
  prompt: string;
  entry_point: string;
  canonical_solution: string;
  test: string;
};
type Sample = { task_id: string; completion: string; passed: boolean; label?: string };

const lines = <T>(path: string): T[] =>
  readFileSync(`${DATA}${path}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

function toAttempt({ prompt, entry_point, test }: Task, completion: string): Attempt {
  const problem = { prompt, entryPoint: entry_point, test: { kind: 'check' as const, code: test } };
  return { problem, program: prompt + completion };
}

/** Says what a sample costs, which is never asserted. */
async function check(what: string, attempts: Attempt[]): Promise<Checked[]> {
  const startedAt = performance.now();
  const verdicts = await checkPrograms(engine, attempts);
  const wallMs = (performance.now() - startedAt) / verdicts.length;
  const cpuMs = verdicts.reduce((sum, verdict) => sum + (verdict.cpuMs ?? 0), 0) / verdicts.length;
  process.stdout.write(
    `${what}: ${verdicts.length} samples, ${wallMs.toFixed(1)} ms and ${cpuMs.toFixed(1)} ms of CPU time each\n`,
  );
  return verdicts;
}

const said = (verdicts: Checked[]) =>
  verdicts.map(({ status, message }) => [status, message].join(' ').trim());

describe('the harness of checks', () => {
  const prompt =
    'from math import pi\n\n\ndef area(r):\n    """Of a circle."""\n    return r * r * pi\n\n\ndef f(x):\n    """Doubles."""\n';
  const of = (code: string, completion: string, entryPoint = 'f'): Attempt => ({
    problem: { prompt, entryPoint, test: { kind: 'check', code } },
    program: prompt + completion,
  });

  it('tells why a program has not passed', async () => {
    const test =
      'def check(candidate):\n    assert candidate(2) == 4\n    assert candidate("a") == "aa", "text"\n';
    const completions = [
      '    return x * 2\n',
      '    return 4\n',
      '    return x +\n',
      '    raise KeyError(x)\n',
      '    return input()\n',
      '    import sys; sys.exit(0)\n',
      '    import os; os._exit(0)\n',
      '    while True: pass\n',
      '    return bytearray(2**31)\n',
      '    print("x" * 5_000_000)\n',
    ];
    const verdicts = await checkPrograms(
      engine,
      completions.map((completion) => of(test, completion)),
    );
    expect(said(verdicts).map((text) => text.replace(/ \(.*/, ''))).toEqual([
      'passed',
      'failed AssertionError: text',
      'failed SyntaxError: invalid syntax',
      'failed KeyError: 2',
      'failed EOFError: EOF when reading a line',
      'failed SystemExit: 0',
      'no_result The program ended before its tests did.',
      expect.stringMatching(/^time_limit /),
      expect.stringMatching(/^memory_limit |^failed MemoryError/),
      expect.stringMatching(/^output_limit /),
    ]);
  });

  it('takes what functions ordinarily return for what it is', async () => {
    const results = [
      ['{"a": [1, (2.5, None)], "b": {True}}', '{"b": {True}, "a": [1, (2.5, None)]}'],
      ['__import__("collections").Counter("aab")', '{"a": 2, "b": 1}'],
      ['__import__("collections").OrderedDict(a=1)', '{"a": 1}'],
      ['__import__("collections").namedtuple("P", "x y")(1, 2)', '(1, 2)'],
      ['__import__("enum").IntEnum("E", "A B").B', '2'],
      ['__import__("decimal").Decimal("1.50")', '1.5'],
      ['__import__("datetime").date(2020, 1, 2)', '__import__("datetime").date(2020, 1, 2)'],
      ['dict(a=1).keys()', '{"a"}'],
      ['range(3)', 'range(0, 3)'],
      ['int', 'int'],
      ['float("inf")', 'float("inf")'],
    ];
    const attempts = results.map(([value, expected]) =>
      of(`def check(candidate):\n    assert candidate(0) == ${expected}\n`, `    return ${value}\n`),
    );
    const lazy = of(
      'def check(candidate):\n    assert list(candidate(3)) == [0, 1, 2]\n    assert sorted(candidate(2), reverse=True) == [1, 0]\n',
      '    yield from range(x)\n',
    );
    const closure = of(
      'def check(candidate):\n    assert candidate(3)(4) == 7\n',
      '    return lambda y: x + y\n',
    );
    const raising = of(
      'def check(candidate):\n    try:\n        candidate(1)\n    except ValueError as error:\n        assert str(error) == "no"\n    else:\n        assert False\n',
      '    raise ValueError("no")\n',
    );
    const helper = of(
      'def check(candidate):\n    assert abs(area(candidate(1)) - 4 * pi) < 1e-9\n',
      '    return 2 * x\n',
    );
    const cls = of(
      'def check(candidate):\n    assert candidate(1) == candidate(1) != candidate(2)\n    assert candidate(3).x == 3\n',
      '    pass\n\nclass C:\n    def __init__(self, x): self.x = x\n    def __eq__(self, other): return isinstance(other, C) and other.x == self.x\n',
      'C',
    );
    const verdicts = await checkPrograms(engine, [...attempts, lazy, closure, raising, helper, cls]);
    expect(said(verdicts)).toEqual(verdicts.map(() => 'passed'));
  });

  it('runs statements as well as functions', async () => {
    const problem = {
      ...{ prompt: 'Write a function.', entryPoint: '' },
      test: {
        kind: 'asserts' as const,
        imports: ['import math'],
        asserts: ['assert math.isclose(half(3), 1.5)', 'assert half(0) == 0'],
      },
    };
    const programs = [
      'def half(x):\n    return x / 2\n',
      'def half(x):\n    return 1.5\n',
      'def double(x):\n    return x\n',
    ];
    const verdicts = await checkPrograms(
      engine,
      programs.map((program) => ({ problem, program })),
    );
    expect(said(verdicts)).toEqual([
      'passed',
      'failed AssertionError',
      "failed NameError: name 'half' is not defined",
    ]);
  });
});

describe.skipIf(!hasData)('known results (skipped where ../shared is not there)', () => {
  const tasks = hasData ? lines<Task>('humaneval/HumanEval.jsonl') : [];
  const taskOf = (id: string) => {
    const task = tasks.find(({ task_id }) => task_id === id);
    if (task === undefined) throw new Error(`There is no ${id}.`);
    return task;
  };

  it('all solutions of HumanEval pass', async () => {
    const verdicts = await check(
      'canonical',
      tasks.map((task) => toAttempt(task, task.canonical_solution)),
    );
    expect(said(verdicts)).toEqual(tasks.map(() => 'passed'));
  });

  it('820 samples are judged as the reference judges them', async () => {
    const samples = lines<Sample>('reference/humaneval_mixed5_samples.jsonl_results.jsonl');
    const verdicts = await check(
      'mixed',
      samples.map((sample) => toAttempt(taskOf(sample.task_id), sample.completion)),
    );
    expect(verdicts.map(({ status }) => status === 'passed')).toEqual(samples.map(({ passed }) => passed));
  }, 120_000);

  it('of the adversarial samples only the true one passes', async () => {
    const samples = lines<Sample>('reference/humaneval0_adversarial_samples.jsonl_results.jsonl');
    const verdicts = await check(
      'adversarial',
      samples.map((sample) => toAttempt(taskOf(sample.task_id), sample.completion)),
    );
    const passed = samples.filter((_sample, index) => verdicts[index]?.status === 'passed');
    expect(passed.map(({ label }) => label)).toEqual(['canonical']);
  });
});
