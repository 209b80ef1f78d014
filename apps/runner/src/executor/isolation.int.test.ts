import { setTimeout as sleep } from 'node:timers/promises';
import type { Isolation } from '@crucible/contracts/isolation';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { engineHasGvisor, fixture, startEngine } from './engine-fixture.ts';
import type { Engine, Program } from './engine-fixture.ts';
import { ISOLATION_TESTS } from './self-test/isolation-tests.ts';

const hasGvisor = await engineHasGvisor();
if (!hasGvisor)
  process.stderr.write('The engine has no runtime called runsc: isolation in gVisor is not tested.\n');
const LEVELS: Isolation[] = hasGvisor ? ['standard', 'gvisor'] : ['standard'];

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
  await vi.waitFor(() => expect(engine.executor.isolations()).toEqual(LEVELS));
});

afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

describe.each(LEVELS)('at the level %s', (isolation) => {
  const run = (program: Program) => engine.run({ ...program, isolation });
  const attack = async (name: string, program: Program = {}) =>
    run({ ...program, code: await fixture(name) });

  it.each([
    ['python', 'print("hello")'],
    ['javascript', 'console.log("hello")'],
    ['typescript', 'const word: string = "hello";\nconsole.log(word);'],
  ])('runs %s and says what separated it', async (language, code) => {
    expect(await run({ language, code })).toMatchObject({
      status: 'completed',
      stdout: 'hello\n',
      isolation,
    });
  });

  it('has terminals, input, arguments and files', async () => {
    const code = 'import os, sys\nprint(input(), sys.argv[1:], os.get_terminal_size().columns, os.isatty(0))';
    const program = { code, stdin: 'in\n', args: ['a b'], terminal: { columns: 77, rows: 20 } };
    expect((await run(program)).stdout).toContain("in ['a b'] 77 True");
  });

  it('knows memory, CPU time, wall time and output as the limits that they are', async () => {
    const [memory, child, cpu, wall, output] = await Promise.all([
      attack('memory-bomb', { limits: { memoryBytes: 128 * 2 ** 20 } }),
      attack('memory-child', { limits: { memoryBytes: 128 * 2 ** 20 } }),
      attack('cpu-children', { limits: { cpuMs: 500, wallMs: 20_000 } }),
      attack('ignores-sigterm', { limits: { wallMs: 1_000 } }),
      attack('output-flood', { limits: { outputBytes: 100_000 } }),
    ]);
    expect([memory.status, child.status]).toEqual(['memory_limit', 'memory_limit']);
    expect(cpu).toMatchObject({ status: 'time_limit', limitHit: { name: 'cpuMs' } });
    expect(wall).toMatchObject({ status: 'time_limit', limitHit: { name: 'wallMs' } });
    expect(output).toMatchObject({ status: 'output_limit', truncated: true });
    expect(output.output.length).toBe(100_000);
  });

  it('holds a fork bomb, and never takes the blame for it', async () => {
    const { status } = await attack('fork-bomb', { limits: { wallMs: 3_000 } });
    // In gVisor it may bring down the kernel that it has to itself before the time is over.
    expect(isolation === 'gvisor' ? ['time_limit', 'memory_limit', 'signalled'] : ['time_limit']).toContain(
      status,
    );
  });

  it('cancels what does not want to end', async () => {
    const controller = new AbortController();
    const onEvent = (event: { type: string }) => {
      if (event.type === 'step-started') void sleep(300).then(() => controller.abort());
    };
    const { status } = await attack('closed-stdout-sleep', { signal: controller.signal, onEvent });
    expect(status).toBe('cancelled');
  });

  it('lets nothing outlive the program', async () => {
    expect(await attack('daemons')).toMatchObject({ status: 'completed', stdout: 'left twenty behind\n' });
    expect(await attack('orphan-holds-stdout')).toMatchObject({ status: 'completed' });
  });

  it('lets nobody end the agent, look into it or speak in its name', async () => {
    const killed = await attack('kill-agent');
    expect(killed).toMatchObject({ status: 'completed', stderr: '' });
    expect(killed.stdout).not.toContain('was allowed');
    const read = await attack('read-agent');
    expect(read.stdout).not.toMatch(/mem was readable/);
    // What gVisor lets through to the agent's output is not sealed, and ends the program that wrote it.
    expect(read.status).toBe(isolation === 'gvisor' ? 'signalled' : 'completed');
  });

  it('gives no privileges, no network and no calls that nobody needs', async () => {
    const [privileges, namespaces, network] = await Promise.all(
      ['privileges', 'namespaces', 'network'].map((name) => attack(name)),
    );
    expect(privileges?.stdout).toContain("capabilities {'0000000000000000'}");
    expect(privileges?.stdout).toContain('no new privileges 1 seccomp 2');
    expect(namespaces?.stdout.match(/refused/g)).toHaveLength(8);
    expect(network?.stdout).not.toMatch(/reached|resolved|opened/);
    expect(network?.stdout).toContain('loopback works');
  });

  it('follows no links when it collects artifacts', async () => {
    expect(await attack('artifact-folder-link')).toMatchObject({ status: 'completed', artifacts: [] });
    const { artifacts } = await attack('hostile-artifacts');
    expect(artifacts.map(({ path }) => path).toSorted()).toEqual([
      'folder/deep.txt',
      'hardlink.csv',
      'honest.csv',
    ]);
  });

  it('compiles once and runs all cases in one sandbox', async () => {
    const cases = ['1', '2', '3'].map((stdin) => ({ stdin }));
    const { status, stdout } = await run({ code: 'print(int(input()) * 2)', cases });
    expect([status, stdout]).toEqual(['completed', '2\n4\n6\n']);
  });
});

describe('a level', () => {
  it('is given as the best there is', async () => {
    expect(await engine.run({ code: 'print(1)', isolation: 'best' })).toMatchObject({
      isolation: LEVELS.at(-1),
    });
  });

  it('that is missing is never replaced by a weaker one', async () => {
    const without = await startEngine({ gvisorRuntime: null });
    try {
      expect(await without.run({ code: 'print(1)', isolation: 'gvisor' })).toMatchObject({
        status: 'internal_error',
        engineAway: true,
        isolation: null,
        stdout: '',
      });
      expect(await without.run({ code: 'print(1)', isolation: 'best' })).toMatchObject({
        status: 'completed',
        isolation: 'standard',
      });
    } finally {
      await without.stop();
    }
  });

  it('that does not hold is not served', async () => {
    const impossible = { name: 'impossible', programs: ['network.py'], holds: () => false };
    await expect(startEngine({ isolationTests: [impossible] })).rejects.toThrow('does not hold');
  });

  it('that is served has held every hostile program', async () => {
    const tested = await startEngine({ isolationTests: ISOLATION_TESTS });
    try {
      await expect
        .poll(() => tested.executor.status().isolations.length, { timeout: 60_000 })
        .toBe(LEVELS.length);
      for (const { level, tests } of tested.executor.status().isolations) {
        expect(
          tests.filter(({ ok }) => !ok),
          level,
        ).toEqual([]);
        expect(tests.length).toBe(ISOLATION_TESTS.length);
      }
      expect(tested.executor.isolations()).toEqual(LEVELS);
    } finally {
      await tested.stop();
    }
  }, 90_000);
});
