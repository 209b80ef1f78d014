import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEngine } from './engine-fixture.ts';
import type { Engine } from './engine-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

const HELLO = {
  python: 'print("hello")',
  javascript: 'console.log("hello")',
  typescript: 'const word: string = "hello";\nconsole.log(word);',
};

describe('execute', () => {
  it.each(Object.entries(HELLO))('runs %s and says what it used', async (language, code) => {
    const result = await engine.run({ language, code });
    expect(result).toMatchObject({
      status: 'completed',
      exitCode: 0,
      stdout: 'hello\n',
      stderr: '',
      truncated: false,
    });
    expect(result.outputBytes).toBe(6);
    expect(result.wallMs).toBeGreaterThan(0);
    expect(result.cpuMs).toBeGreaterThan(0);
    expect(result.memoryBytes).toBeGreaterThan(1_000_000);
  });

  it('tells stdout, stderr and the exit code apart', async () => {
    const result = await engine.run({
      code: 'import sys\nprint("out")\nprint("err", file=sys.stderr)\nsys.exit(3)',
    });
    expect(result).toMatchObject({ status: 'nonzero_exit', exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  it('names the signal of a crash', async () => {
    const result = await engine.run({ code: 'import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)' });
    expect(result).toMatchObject({ status: 'signalled', signal: 'SIGSEGV', exitCode: null });
  });

  it('sends output while the program runs', async () => {
    const seen: string[] = [];
    const code = 'import sys\nprint("first")\nsys.stdin.readline()\nprint("second")';
    async function* answerAfterFirst() {
      while (seen.length === 0) await sleep(10);
      yield Buffer.from('go\n');
    }
    const result = await engine.run({
      code,
      stdin: answerAfterFirst(),
      onEvent: (event) => void (event.type === 'output' && seen.push(Buffer.from(event.data).toString())),
    });
    expect(result).toMatchObject({ status: 'completed', stdout: 'first\nsecond\n' });
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 1_000_000])(
    'carries %i bytes of input through unchanged, and its end',
    async (size) => {
      const input = Buffer.alloc(size, 'abcdefghijklmnopqrstuvwxyz\n');
      async function* source() {
        yield input;
      }
      const code =
        'import sys, hashlib\ndata = sys.stdin.buffer.read()\nprint(len(data), hashlib.sha256(data).hexdigest())';
      const { createHash } = await import('node:crypto');
      const result = await engine.run({ code, stdin: source() });
      expect(result.stdout).toBe(`${size} ${createHash('sha256').update(input).digest('hex')}\n`);
    },
  );

  it('keeps binary output as it is', async () => {
    const code = 'import sys\nsys.stdout.buffer.write(bytes(range(256)) * 4)';
    const result = await engine.run({ code });
    expect(
      result.output.equals(
        Buffer.concat(Array.from({ length: 4 }, () => Buffer.from(Array.from({ length: 256 }, (_, i) => i)))),
      ),
    ).toBe(true);
  });

  it('puts files into folders and passes arguments', async () => {
    const files = {
      'main.py':
        'import sys\nfrom pkg.sub.tool import name\nprint(name, open("data/värde.txt").read(), sys.argv[1:])',
      'pkg/__init__.py': '',
      'pkg/sub/tool.py': 'name = "tool"',
      'data/värde.txt': 'ü',
    };
    const result = await engine.run({ files, args: ['a b', '$HOME', '-x'] });
    expect(result.stdout).toBe("tool ü ['a b', '$HOME', '-x']\n");
  });

  it('gives the program a terminal of the size that was asked for', async () => {
    const code = 'import os, sys\nprint(sys.stdout.isatty(), os.get_terminal_size())';
    const result = await engine.run({ code, terminal: { columns: 101, rows: 33 } });
    expect(result.stdout).toBe('True os.terminal_size(columns=101, lines=33)\r\n');
  });

  it('shows type errors of TypeScript before anything runs', async () => {
    const code = 'console.log("ran");\nconst n: number = "x";\n';
    const result = await engine.run({ language: 'typescript', code });
    expect(result).toMatchObject({ status: 'compile_error', step: 'compile' });
    expect(result.diagnostics).toEqual([
      expect.objectContaining({ file: 'main.ts', line: 2, column: 7, severity: 'error', code: 'TS2322' }),
    ]);
    expect(result.stdout).not.toContain('ran');
  });

  it('slows a program down when nobody takes its output, and loses nothing', async () => {
    const lines = 20_000;
    const result = await engine.run({
      code: `for i in range(${lines}): print(i)`,
      onEvent: (event) => (event.type === 'output' ? sleep(1) : undefined),
    });
    expect(result.status).toBe('completed');
    expect(result.stdout.split('\n').slice(0, -1)).toEqual(Array.from({ length: lines }, (_, i) => `${i}`));
  });

  it('ends as cancelled when it was cancelled before it began', async () => {
    const result = await engine.run({ code: 'print(1)', signal: AbortSignal.abort() });
    expect(result).toMatchObject({ status: 'cancelled', stdout: '' });
  });

  it('serves more requests at once than sandboxes are waiting', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) => engine.run({ code: `print(${i})` })),
    );
    expect(results.map((result) => result.stdout)).toEqual(Array.from({ length: 8 }, (_, i) => `${i}\n`));
  });

  it('does not mind sandboxes that died while they waited', async () => {
    await vi.waitFor(() => expect(engine.executor.status().pools.some(({ ready }) => ready > 0)).toBe(true));
    expect(await engine.killWaiting()).toBeGreaterThan(0);
    expect(await engine.run({ code: 'print("alive")' })).toMatchObject({
      status: 'completed',
      stdout: 'alive\n',
    });
  });

  it('runs the hello-world of every image that a worker cannot do without', async () => {
    const results = await engine.executor.selfTest();
    const core = engine.catalog.images.filter(({ manifest }) => manifest.isCore);
    const languages = core.flatMap(({ manifest }) => manifest.languages.map(({ id }) => id));
    expect(languages).toEqual(expect.arrayContaining(['c', 'cpp', 'javascript', 'python', 'typescript']));
    // What was tried of the others meanwhile is told as well.
    expect(results.map(({ language, ok }) => ({ language, ok }))).toEqual(
      expect.arrayContaining(languages.map((language) => ({ language, ok: true }))),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
