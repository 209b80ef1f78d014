import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvaluationWorker } from '../evaluations/create-evaluation-worker.ts';
import { createUploadRoom } from '../evaluations/upload-room.ts';
import { startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { startRunner } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import { VERIFY_LIMITS } from '../verify-exercises/verify-limits.ts';
import { EVAL_PLUS_PROBLEMS, EVAL_PLUS_SAMPLES } from './eval-plus-fixture.ts';
import { findDeviations } from './find-deviations.ts';
import { verifyBenchmark } from './verify-benchmark.ts';

const ADD = {
  task_id: 'add',
  prompt: 'def add(a, b):\n    """The sum of two numbers."""\n',
  entry_point: 'add',
  canonical_solution: '    return a + b\n',
  test: 'def check(candidate):\n    assert candidate(1, 2) == 3\n    assert candidate(-1, 1) == 0\n',
};
const LONGEST = {
  task_id: 'longest',
  prompt: 'def longest(words):\n    """The first of the longest words."""\n',
  entry_point: 'longest',
  canonical_solution: '    return max(words, key=len)\n',
  test: "def check(candidate):\n    assert candidate(['a', 'bb', 'cc']) == 'bb'\n",
};
/** Each leaves something behind for those after it, or looks for what others have left. */
const LEAVES = "    open('/workspace/left.py', 'w').write('x')\n    open('/tmp/left', 'w').write('x')\n";
const LOOKS =
  "    import os\n    found = [f for d in ('/workspace', '/tmp', '/dev/shm') for f in os.listdir(d) if 'left' in f]\n    assert not found, found\n";
const SAMPLES: [object, boolean][] = [
  [{ task_id: 'add', completion: `${LEAVES}    return a + b\n` }, true],
  [{ task_id: 'add', completion: `${LOOKS}    return a + b\n` }, true],
  [{ task_id: 'add', completion: '    return a - b\n' }, false],
  [{ task_id: 'add', completion: '    raise SystemExit(0)\n' }, false],
  [{ task_id: 'add', completion: '    import os\n    os._exit(0)\n' }, false],
  [{ task_id: 'longest', solution: 'longest = lambda words: sorted(words, key=len)[-2]\n' }, true],
  [{ task_id: 'longest', completion: '    while True:\n        pass\n' }, false],
  [{ task_id: 'longest', completion: '    retrun 1\n' }, false],
];

let engine: Engine;
let database: TestDatabase;
let runner: Runner;
let worker: WorkerLoop;
let folder: string;

beforeAll(async () => {
  engine = await startEngine({ minReady: 0 });
  database = await createTestDatabase();
  runner = await startRunner({ url: database.url });
  const { executor, catalog } = engine;
  worker = createEvaluationWorker(
    { ...runner.deps, executor, catalog, maxLimits: VERIFY_LIMITS },
    { workerId: 'verify', concurrency: 1 },
  );
  worker.start();
  folder = await mkdtemp(join(tmpdir(), 'benchmark-'));
});
afterAll(async () => {
  await worker.stop(0);
  await runner.stop();
  await database.drop();
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

async function verify(problems: object[], samples: object[]) {
  const write = async (name: string, records: object[]) => {
    await writeFile(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return join(folder, name);
  };
  const files = {
    problems: await write('problems.jsonl', problems),
    samples: await write('samples.jsonl', samples),
  };
  return verifyBenchmark(
    { ...runner.deps, catalog: engine.catalog, maxLimits: VERIFY_LIMITS, uploads: createUploadRoom() },
    { ...files, usesCache: false, signal: new AbortController().signal },
  );
}

it('gives samples on a real engine the verdicts that they should get, whatever those before them have left', async () => {
  const verified = await verify(
    [ADD, LONGEST],
    SAMPLES.map(([sample]) => sample),
  );
  if (!('scores' in verified)) throw new Error(JSON.stringify(verified));
  const passed = SAMPLES.map(([, isPassed]) => isPassed);
  const scores = {
    pass_at_k: { 'pass@1': (2 / 5 + 1 / 3) / 2, 'pass@2': (7 / 10 + 2 / 3) / 2, 'pass@3': (9 / 10 + 1) / 2 },
    ...{ num_problems: 2, num_samples: 8, passed_samples: 3, per_task_passed: { add: 2, longest: 1 } },
  };
  expect(findDeviations(verified, { passed, scores })).toEqual([]);
}, 120_000);

it('measures nothing by a benchmark whose own solutions do not pass', async () => {
  const wrong = { ...ADD, canonical_solution: '    return 0\n' };
  expect(await verify([wrong, LONGEST], [])).toEqual({
    broken: [{ key: 'add', status: 'failed', message: expect.any(String) }],
  });
}, 60_000);

it('finds out itself what functions are expected to return, and what their contracts accept', async () => {
  const verified = await verify(
    EVAL_PLUS_PROBLEMS,
    EVAL_PLUS_SAMPLES.map(([sample]) => sample),
  );
  if (!('samples' in verified)) throw new Error(JSON.stringify(verified));
  expect(verified.samples.map(({ status }) => status === 'passed')).toEqual(
    EVAL_PLUS_SAMPLES.map(([, isPassed]) => isPassed),
  );
  expect(verified.samples.map(({ message }) => message).filter((message) => message !== '')).toEqual([
    'input 1, mean([1, 2, 4]): expected 2.3333333333333335, got 2.33',
    'input 1, mean([1, 2, 4]): expected 2.3333333333333335, got 7',
    'input 1, flip((1, "a")): expected ("a", 1), got ["a", 1]',
    'input 1, flip((1, "a")): expected ("a", 1), got (1, "a")',
    expect.stringMatching(/^input 3, power\(200\): expected 1606938\d+, got 1152921504606846976$/),
    'input 1, root(2): expected 1.4142135623730951, got 1.4',
    'input 1, letters("abca"): expected {"a", "b", "c"}, got ["a", "b", "c"]',
    'input 1, letters("abca"): expected {"a", "b", "c"}, got SystemExit: 0',
  ]);
}, 60_000);

it('names the solutions that do not say what is expected', async () => {
  const [mean] = EVAL_PLUS_PROBLEMS;
  const problem = (task_id: string, changes: object) => ({ ...mean, task_id, ...changes });
  const random = '    import random\n    return random.random()\n';
  const verified = await verify(
    [
      problem('accepts nothing', { contract: '    assert False\n' }),
      problem('another each time', { canonical_solution: random }),
      problem('no data', { canonical_solution: '    return object()\n' }),
      problem('throws', { contract: '' }),
      problem('wrong contract', { contract: '    assert )\n' }),
    ],
    [],
  );
  expect(verified.broken).toEqual([
    { key: 'accepts nothing', status: 'failed', message: 'The contract accepts none of the inputs.' },
    {
      key: 'another each time',
      status: 'failed',
      message: expect.stringMatching(/^input 1, mean.*expected 0/),
    },
    { key: 'no data', status: 'failed', message: expect.stringMatching(/^input 1: .*no data/) },
    { key: 'throws', status: 'failed', message: expect.stringMatching(/^input 3: .*ZeroDivisionError/) },
    { key: 'wrong contract', status: 'failed', message: expect.stringMatching(/contract cannot be read/) },
  ]);
}, 60_000);
