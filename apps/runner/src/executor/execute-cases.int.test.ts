import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from './engine-fixture.ts';
import type { Engine, Program } from './engine-fixture.ts';
import type { ExecutionEvent } from './executor.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

type Case = NonNullable<Program['cases']>[number];

/** The result, and what each case wrote. */
async function run(program: Program & { cases: Case[] }) {
  const written = program.cases.map(() => '');
  const compile: string[] = [];
  const started: string[] = [];
  const ended: string[] = [];
  const onEvent = (event: ExecutionEvent) => {
    if (event.type === 'step-started') {
      started.push([event.step, event.casePosition].join(' ').trim());
      return undefined;
    }
    if (event.type === 'step-ended') {
      ended.push([event.step, event.casePosition, event.report.status].join(' '));
      return undefined;
    }
    if (event.casePosition === undefined) compile.push(Buffer.from(event.data).toString());
    else written[event.casePosition] += Buffer.from(event.data).toString('latin1');
    return program.onEvent?.(event);
  };
  return {
    ...(await engine.run({ ...program, onEvent })),
    written,
    started,
    ended,
    compilerText: compile.join(''),
  };
}

const statuses = (result: { cases: { status: string }[] }) => result.cases.map(({ status }) => status);

describe('cases', () => {
  it('get their own input and arguments, and are measured one by one', async () => {
    const code = 'import sys\nprint(sys.argv[1:], input())';
    const result = await run({
      code,
      cases: [{ stdin: 'one', args: ['a'] }, { stdin: 'two\nrest' }, { stdin: '3', args: ['b c'] }],
    });
    expect(result.written).toEqual(["['a'] one\n", '[] two\n', "['b c'] 3\n"]);
    expect(result).toMatchObject({ status: 'completed', exitCode: 0, truncated: false });
    expect(result.cases.map(({ outputBytes }) => outputBytes)).toEqual([10, 7, 10]);
    expect(result.outputBytes).toBe(27);
    expect(result.wallMs).toBeCloseTo(result.cases.reduce((sum, { wallMs }) => sum + wallMs, 0));
  });

  it('end one by one: what one of them does is not held against the next', async () => {
    const code = `
import os, signal, sys, time
word = input()
if word == 'exit': sys.exit(3)
if word == 'crash': os.kill(os.getpid(), signal.SIGSEGV)
if word == 'sleep': time.sleep(60)
if word == 'spin':
    while True: pass
if word == 'flood':
    while True: print('x' * 1000)
print(word)`;
    const words = ['exit', 'crash', 'sleep', 'spin', 'flood', 'fine'];
    const limits = { wallMs: 3_000, cpuMs: 300, outputBytes: 5_000 };
    const result = await run({ code, limits, cases: words.map((stdin) => ({ stdin })) });
    expect(statuses(result)).toEqual([
      'nonzero_exit',
      'signalled',
      'time_limit',
      'time_limit',
      'output_limit',
      'completed',
    ]);
    expect(result.cases.map(({ limitHit }) => limitHit?.name ?? null)).toEqual([
      ...[null, null, 'wallMs', 'cpuMs', 'outputBytes', null],
    ]);
    expect(result.written[4]).toHaveLength(5_000);
    expect(result.written[5]).toBe('fine\n');
    expect(result).toMatchObject({ status: 'nonzero_exit', exitCode: 3, truncated: true });
  });

  it('find nothing alive that an earlier one has left behind', async () => {
    const code = `
import os, subprocess, sys
if input() == 'leave':
    for _ in range(5):
        if os.fork() == 0:
            os.setsid()
            while True: pass
else:
    alive = [pid for pid in os.listdir('/proc') if pid.isdigit() and int(pid) not in (1, os.getpid())]
    print(len(alive))`;
    const result = await run({ code, cases: [{ stdin: 'leave' }, { stdin: 'look' }] });
    expect(statuses(result)).toEqual(['completed', 'completed']);
    expect(result.written[1]).toBe('0\n');
  });

  it('go on in another sandbox when theirs is lost, and nobody sees it', async () => {
    const code = `
const [word] = process.argv.slice(2);
console.log(word);
if (word === "freeze-this") setTimeout(() => {}, 60_000);`;
    const result = await run({
      language: 'typescript',
      code,
      limits: { wallMs: 1_000 },
      cases: [{ args: ['first'] }, { args: ['freeze-this'] }, { args: ['last'] }],
      onEvent: (event) => (event.casePosition === 1 ? engine.freeze('freeze-this') : undefined),
    });
    expect(statuses(result)).toEqual(['completed', 'time_limit', 'completed']);
    expect(result.written).toEqual(['first\n', 'freeze-this\n', 'last\n']);
    expect(result.started).toEqual(['compile', 'run 0', 'run 1', 'run 2']);
  });

  it('go on after one that takes all the memory, and under gVisor its whole sandbox', async () => {
    const code = `
word = input()
kept = []
while word == 'bomb':
    kept.append(bytearray(b'x') * 10_000_000)
print(word)`;
    const words = ['a', 'bomb', 'b', 'bomb'];
    const result = await run({ code, isolation: 'best', cases: words.map((stdin) => ({ stdin })) });
    expect(statuses(result)).toEqual(['completed', 'memory_limit', 'completed', 'memory_limit']);
    expect(result.written.filter((text) => text.length === 2)).toEqual(['a\n', 'b\n']);
    expect(result).toMatchObject({ status: 'memory_limit', limitHit: { name: 'memoryBytes' } });
  });

  it('are compiled for once, and none is run when that fails', async () => {
    const cases = [{ stdin: '1' }, { stdin: '2' }];
    const wrong = await run({ language: 'typescript', code: 'const word: string = 1;', cases });
    expect(wrong).toMatchObject({ status: 'compile_error', step: 'compile', cases: [] });
    expect(wrong.compilerText).toContain('TS2322');
    expect(wrong.diagnostics).toHaveLength(1);
    const right = await run({ language: 'typescript', code: 'console.log("hello");', cases });
    expect(statuses(right)).toEqual(['completed', 'completed']);
    expect(right.compile).toMatchObject({ status: 'completed', exitCode: 0 });
    expect(right.started).toEqual(['compile', 'run 0', 'run 1']);
    expect(wrong.ended).toEqual(['compile  compile_error']);
    expect(right.ended).toEqual(['compile  completed', 'run 0 completed', 'run 1 completed']);
  });

  it('end together when the person stops them', async () => {
    const controller = new AbortController();
    const result = await run({
      code: 'import time\nprint(input(), flush=True)\ntime.sleep(30)',
      limits: { wallMs: 60_000 },
      cases: [{ stdin: '1' }, { stdin: '2' }],
      signal: controller.signal,
      onEvent: () => controller.abort(),
    });
    expect(result.status).toBe('cancelled');
    expect(statuses(result)).toEqual(['cancelled']);
  });
});

it('gives a program variables of its own, those of the image among them, whatever waits in the pool', async () => {
  const code = 'import os\nprint(os.environ["GREETING"], os.environ["HOME"], os.environ["PYTHONUTF8"])';
  const result = await engine.run({ code, env: { GREETING: 'ä=b c', HOME: '/tmp' } });
  expect(result).toMatchObject({ status: 'completed', stdout: 'ä=b c /tmp 1\n' });
});

it('gives a sandbox the CPUs that were asked for', async () => {
  const code =
    'import time\nend = time.time() + 1\nwhile time.time() < end: pass\nprint(time.process_time())';
  const result = await engine.run({ code, cpus: 0.2 });
  expect(result.status).toBe('completed');
  expect(Number(result.stdout)).toBeLessThan(0.6);
});
