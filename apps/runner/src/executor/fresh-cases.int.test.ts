import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineHasGvisor, startEngine } from './engine-fixture.ts';
import type { Engine, Program } from './engine-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

/** The first case leaves all it can; each says what it finds. */
const LEAVES = `
import ctypes, os, sys
libc = ctypes.CDLL(None)
word = sys.stdin.read()
found = [name for folder in ("/workspace", "/tmp", "/dev/shm") for name in os.listdir(folder) if name not in ("output", "main.py")]
found += os.listdir("/workspace/output")
found += ["shared memory"] if libc.shmget(7, 1, 0) >= 0 else []
found += [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) not in (1, os.getpid())]
print(word, found, len(open("main.py").read()) > 0)
if word == "leave":
    for folder in ("/workspace", "/workspace/output", "/tmp", "/dev/shm"):
        open(folder + "/left", "w").close()
    libc.shmget(7, 4096, 0o1600)
    os.remove("/workspace/main.py")
    if os.fork() == 0:
        os.setsid()
        while True:
            try: open("/tmp/late", "w").close()
            except OSError: pass
    os.chmod("/tmp", 0)
    os.chmod("/workspace", 0)
if word == "exit": sys.exit(3)`;

async function run(program: Partial<Program> & { cases: { stdin: string }[] }) {
  const written = program.cases.map(() => '');
  const result = await engine.run({
    code: LEAVES,
    ...program,
    isFreshPerCase: true,
    onEvent(event) {
      if (event.type === 'output' && event.casePosition !== undefined)
        written[event.casePosition] += Buffer.from(event.data).toString();
    },
  });
  return { result, written, statuses: result.cases.map(({ status }) => status) };
}

describe('cases that are to be fresh', () => {
  const cases = ['leave', 'exit', 'leave', 'look'].map((stdin) => ({ stdin }));
  const expected = cases.map(({ stdin }) => `${stdin} [] True\n`);

  it('find nothing of one another, in one sandbox', async () => {
    const { result, written, statuses } = await run({ cases });
    expect(written).toEqual(expected);
    expect(statuses).toEqual(['completed', 'nonzero_exit', 'completed', 'completed']);
    expect(result.sandboxes).toBe(1);
  });

  it('do so under gVisor', async () => {
    if (!(await engineHasGvisor())) return;
    const { written } = await run({ cases, isolation: 'gvisor' });
    expect(written).toEqual(expected);
  });

  it('read inputs of any size', async () => {
    const inputs = ['', 'x', 'y'.repeat(65_536), 'z'.repeat(65_537), 'w'.repeat(900_000)];
    const code = 'import sys\ntext = sys.stdin.read()\nprint(len(text), text[-1:])';
    const { written } = await run({ code, cases: inputs.map((stdin) => ({ stdin })) });
    expect(written).toEqual(inputs.map((text) => `${text.length} ${text.slice(-1)}\n`));
  });

  it('go on in another sandbox after one in which the sandbox was lost', async () => {
    const code =
      'import sys\nword = sys.stdin.read()\nkept = []\nwhile word == "bomb": kept.append(bytearray(b"x") * 10_000_000)\nprint(word)';
    const { written, statuses } = await run({ code, cases: ['a', 'bomb', 'b'].map((stdin) => ({ stdin })) });
    expect(statuses).toEqual(['completed', 'memory_limit', 'completed']);
    expect(written).toEqual(['a\n', '', 'b\n']);
  });
});
