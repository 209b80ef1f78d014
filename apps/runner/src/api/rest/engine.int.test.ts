import { ExecutionSchema } from '@crucible/contracts/execution';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_API_KEY } from '../api-fixture.ts';
import { startEngineApi } from '../doors/engine-api-fixture.ts';
import type { EngineApi } from '../doors/engine-api-fixture.ts';
import { createProgram } from './program-fixture.ts';
import type { Program } from './program-fixture.ts';

let api: EngineApi;
let program: Program;

beforeAll(async () => {
  api = await startEngineApi();
  program = createProgram(api.url, TEST_API_KEY);
});
afterAll(() => api.stop());

async function execute(body: object) {
  const answer = await program.post('/execute', body);
  expect(answer).toMatchObject({ status: 200 });
  return ExecutionSchema.parse(answer.body);
}

it('runs a program with everything that it can be given, and brings back what it left', async () => {
  const execution = await execute({
    language: 'python',
    files: [
      {
        path: 'main.py',
        content:
          'import os, sys\nfrom lib.greet import greet\nprint(greet(sys.argv[1]), os.environ["MOOD"], input())\nos.makedirs("output", exist_ok=True)\nopen("output/out.txt", "w").write("left")\n',
      },
      {
        path: 'lib/greet.py',
        content: Buffer.from('def greet(name): return f"Hello {name}"\n').toString('base64'),
        encoding: 'base64',
      },
    ],
    args: ['Ada'],
    env: { MOOD: 'gladly' },
    stdin: 'typed\n',
    timeout: 10,
    memoryLimit: '128m',
    artifacts: true,
  });
  expect(execution).toMatchObject({
    status: 'completed',
    exitCode: 0,
    stdout: 'Hello Ada gladly typed\n',
    isolation: 'standard',
  });
  expect(execution.image.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(execution.artifacts).toEqual([
    expect.objectContaining({
      path: expect.stringMatching(/out\.txt$/),
      content: Buffer.from('left').toString('base64'),
    }),
  ]);
});

it('compiles once and runs many cases, each judged by itself', async () => {
  const { status, compile, cases } = await execute({
    language: 'typescript',
    code: 'import { readFileSync } from "node:fs";\nconst n: number = Number(readFileSync(0, "utf8"));\nif (n < 0) process.exit(3);\nconsole.log(n * 2);\n',
    cases: [
      { id: 'right', stdin: '21', expected: '42' },
      { id: 'wrong', stdin: '1', expected: '3' },
      { id: 'fails', stdin: '-1', expected: '' },
    ],
  });
  expect(status).toBe('nonzero_exit');
  expect(compile).toMatchObject({ status: 'completed' });
  expect(cases?.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['right', 'passed'],
    ['wrong', 'wrong_answer'],
    ['fails', 'nonzero_exit'],
  ]);
});

it('stops what takes too long, and says why', async () => {
  const execution = await execute({ language: 'python', code: 'while True: pass', timeout: 0.5 });
  expect(execution).toMatchObject({
    status: 'time_limit',
    limit: { name: expect.stringMatching(/^(wall|cpu)Ms$/) },
  });
});
