import { ExecuteRequestSchema, ExecutionSchema } from '@crucible/contracts/execution';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyReport } from '../executor/empty-result.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import { openRunners } from '../runs/runs-fixture.ts';
import type { Runner, Script } from '../runs/runs-fixture.ts';
import { createExecution } from './create-execution.ts';
import { getExecution } from './get-execution.ts';
import { waitForExecution } from './wait-for-execution.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
let runner: Runner;

beforeAll(async () => {
  runners = await openRunners();
  runner = await runners.start(squareNumbers);
  await ensurePerson(runner.deps, 'ada');
});

afterAll(() => runners.close());

/** Answers each case with the square of its input, complains about some, and stops at `stop`. */
const squareNumbers: Script = async ({ request, emit }) => {
  const cases = [];
  for (const [casePosition, { stdin }] of (request.cases ?? []).entries()) {
    const input = Buffer.from(stdin).toString();
    if (input === 'stop') break;
    const write = (text: string, stream: 'stdout' | 'stderr') =>
      emit({ type: 'output', step: 'run', casePosition, stream, data: Buffer.from(text) });
    await emit({ type: 'step-started', step: 'run', casePosition, isolation: 'standard' });
    if (input === 'crash') {
      await write('oh no', 'stderr');
      cases.push({ ...emptyReport('signalled'), signal: 'SIGSEGV', wallMs: 3 });
    } else {
      await write(`${Number(input) ** 2}`, 'stdout');
      await write('\n', 'stdout');
      cases.push({ ...emptyReport('completed'), exitCode: 0, wallMs: 2, outputBytes: 3 });
    }
  }
  const compile = { ...emptyReport('completed'), exitCode: 0, wallMs: 40 };
  return { compile, cases, status: 'signalled', signal: 'SIGSEGV', isolation: 'standard' };
};

it('judges each case by what was expected of it, outside of the sandbox', async () => {
  const { runId } = await createExecution(runner.deps, {
    ...{ personId: 'ada', apiKeyId: null, door: 'rest' },
    request: ExecuteRequestSchema.parse({
      language: 'python',
      code: '',
      cases: [
        { id: 'right', stdin: '3', expected: '9' },
        { id: 'wrong', stdin: '4', expected: '17' },
        { id: 'exact', stdin: '5', expected: '25', compare: 'exact' },
        { id: 'near', stdin: '6', expected: '36.1', compare: { type: 'numbers', absolute: 0.2 } },
        { id: 'free', stdin: '7' },
        { id: 'crashed', stdin: 'crash', expected: '' },
        { id: 'never', stdin: 'stop', expected: '' },
      ],
    }),
  });
  await waitForExecution(runner.deps, { runId, signal: AbortSignal.timeout(20_000) });
  const execution = ExecutionSchema.parse(await getExecution(runner.deps, { runId, personId: 'ada' }));
  expect(execution.cases?.map(({ id, verdict, status }) => [id, verdict, status])).toEqual([
    ['right', 'passed', 'completed'],
    ['wrong', 'wrong_answer', 'completed'],
    ['exact', 'wrong_answer', 'completed'],
    ['near', 'passed', 'completed'],
    ['free', 'completed', 'completed'],
    ['crashed', 'signalled', 'signalled'],
    ['never', null, null],
  ]);
  expect(execution.cases?.[0]).toMatchObject({
    stdout: '9\n',
    stderr: '',
    output: '9\n',
    exitCode: 0,
    bytes: 3,
  });
  expect(execution.cases?.[5]).toMatchObject({
    stdout: '',
    stderr: 'oh no',
    signal: 'SIGSEGV',
    durationMs: 3,
  });
  expect(execution.cases?.[6]).toMatchObject({ output: '', durationMs: null, exitCode: null });
  expect(execution).toMatchObject({
    ...{ status: 'signalled', stdout: '', output: '' },
    compile: { status: 'completed', exitCode: 0, durationMs: 40, stdout: '' },
    isolation: 'standard',
  });
  expect(execution.instance).toBe(runner.deps.instance);
});

it('has a callback sent once the execution is final, however it ended', async () => {
  const idle = await runners.start();
  const create = () =>
    createExecution(idle.deps, {
      ...{ personId: 'ada', apiKeyId: null, door: 'rest' },
      request: ExecuteRequestSchema.parse({
        language: 'python',
        code: '',
        callbackUrl: 'https://example.org/',
      }),
    });
  const { runId } = await create();
  await waitForExecution(idle.deps, { runId, signal: AbortSignal.timeout(20_000) });
  const job = await idle.deps.db.job.findFirst({ where: { subjectId: runId } });
  expect(job).toMatchObject({ kind: 'callback', personId: 'ada', lockedBy: null, attempts: 0 });
});
