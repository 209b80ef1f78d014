import { describe, expect, it } from 'vitest';
import { collect, exec, file, TYPES } from './agent-client.ts';
import { followStep, PYTHON, runPython, withSandbox } from './agent-fixture.ts';

const REASON = { ended: 0, wall: 1, cpu: 2, output: 3 };
const SIGKILL = 9;

describe('limits', () => {
  it.each([
    ['sleeps', 'import time\ntime.sleep(60)'],
    ['sleeps with its output closed', 'import os, time\nos.close(1)\nos.close(2)\ntime.sleep(60)'],
    [
      'ignores every signal',
      'import signal, time\nfor n in range(1, 65):\n  try: signal.signal(n, signal.SIG_IGN)\n  except (OSError, ValueError): pass\ntime.sleep(60)',
    ],
    ['forks without end', 'import os\nwhile True:\n  try: os.fork()\n  except OSError: pass'],
  ])('end a program in time that %s', (_what, code) =>
    withSandbox(async (client) => {
      const { exited } = await runPython(client, code, { wallMs: 700 });
      expect(exited).toMatchObject({ reason: REASON.wall, code: -1, signal: SIGKILL });
      expect(exited.wallMs).toBeGreaterThanOrEqual(700);
      expect(
        (
          await runPython(
            client,
            'import os\nprint([p for p in os.listdir("/proc") if p.isdigit() and p != "1"] == [str(os.getpid())])',
          )
        ).stdout.toString(),
      ).toBe('True\n');
    }),
  );

  it('count the CPU time of all processes together', () =>
    withSandbox(async (client) => {
      const code = 'import os\nfor _ in range(3): os.fork()\nwhile True: pass';
      const { exited } = await runPython(client, code, { cpuMs: 400, wallMs: 20_000 });
      expect(exited).toMatchObject({ reason: REASON.cpu, signal: SIGKILL });
      expect(exited.cpuMs).toBeGreaterThanOrEqual(400);
    }));

  it.each([
    [99_999, 99_999, REASON.ended],
    [100_000, 100_000, REASON.ended],
    [100_001, 100_000, REASON.output],
    [5_000_000, 100_000, REASON.output],
  ])('let of %i bytes of output %i through', (written, delivered, reason) =>
    withSandbox(async (client) => {
      const code = `import sys\nsys.stdout.buffer.write(b"o" * ${Math.floor(written / 2)})\nsys.stdout.flush()\nsys.stderr.buffer.write(b"e" * ${Math.ceil(written / 2)})`;
      const { exited, stdout, stderr } = await runPython(client, code, { outputBytes: 100_000 });
      expect(stdout.length + stderr.length).toBe(delivered);
      expect(exited.reason).toBe(reason);
      expect(exited.outputBytes > 100_000).toBe(reason === REASON.output);
    }),
  );

  it('tell when memory ran out', () =>
    withSandbox(async (client) => {
      const { exited } = await runPython(client, 'data = bytearray(600_000_000)');
      expect(exited).toMatchObject({ reason: REASON.ended, signal: SIGKILL, oomKills: 1 });
      expect(exited.memoryBytes).toBeGreaterThan(200_000_000);
    }));

  it('keep the size of a file down', () =>
    withSandbox(async (client) => {
      const code =
        'big = open("big", "wb", 0)\nprint(big.write(b"x" * 5000))\ntry: big.write(b"x")\nexcept OSError as error: print(error.errno)';
      expect((await runPython(client, code, { fileSizeBytes: 4096 })).stdout.toString()).toBe('4096\n27\n');
    }));

  it('end what holds the output open after its parent', () =>
    withSandbox(async (client) => {
      const code = 'import os, time\nif os.fork() == 0:\n  os.setsid()\n  time.sleep(60)\nprint("parent")';
      const { exited, stdout } = await runPython(client, code);
      expect(stdout.toString()).toBe('parent\n');
      expect(exited).toMatchObject({ reason: REASON.ended, code: 0, leftovers: 1 });
      expect(exited.wallMs).toBeLessThan(5000);
    }));
});

describe('the agent', () => {
  it('cannot be looked into, signalled, slowed down or limited by a program', () =>
    withSandbox(async (client) => {
      const code = [
        'import ctypes, fcntl, os, resource, stat',
        'def attempt(what, action):',
        '  try: print(what, action())',
        '  except OSError as error: print(what, "refused")',
        'libc = ctypes.CDLL(None, use_errno=True)',
        'for name in ("mem", "environ", "maps", "auxv", "syscall", "stack"): attempt(name, lambda: len(open(f"/proc/1/{name}", "rb").read(1)))',
        'for name in ("fd", "map_files", "root", "cwd"): attempt(name, lambda: os.listdir(f"/proc/1/{name}"))',
        'attempt("exe", lambda: os.readlink("/proc/1/exe"))',
        'attempt("prlimit", lambda: resource.prlimit(1, resource.RLIMIT_NOFILE))',
        'attempt("own pid", lambda: resource.prlimit(os.getpid(), resource.RLIMIT_NOFILE))',
        'attempt("self", lambda: resource.prlimit(0, resource.RLIMIT_NOFILE) != None)',
        'attempt("priority", lambda: os.setpriority(os.PRIO_USER, 0, 19))',
        'attempt("affinity", lambda: os.sched_setaffinity(1, {0}))',
        'attempt("oom", lambda: open("/proc/1/oom_score_adj", "w").write("1000"))',
        'for number in range(1, 65):',
        '  if number not in (32, 33): attempt(f"signal {number}", lambda: os.kill(1, number))',
        'attempt("owner", lambda: fcntl.fcntl(1, fcntl.F_SETOWN, 1))',
        'attempt("device", lambda: os.mknod("/tmp/device", 0o600 | stat.S_IFCHR, os.makedev(1, 3)))',
        'attempt("named pipe", lambda: os.mkfifo("/tmp/pipe"))',
        'print("ptrace", libc.ptrace(16, 1, 0, 0))',
        'print("oom score", open("/proc/self/oom_score_adj").read().strip())',
      ].join('\n');
      const lines = (await runPython(client, code)).stdout.toString().trim().split('\n');
      expect(lines.filter((line) => !line.endsWith(' refused'))).toEqual([
        'self True',
        'named pipe None',
        'ptrace -1',
        'oom score 1000',
      ]);
      expect((await runPython(client, 'print("alive")')).stdout.toString()).toBe('alive\n');
    }));

  it('lets only the known families of sockets be made, and no rings or keyrings', () =>
    withSandbox(async (client) => {
      const code = [
        'import ctypes, os, socket',
        'for family in range(46):',
        '  try: socket.socket(family, socket.SOCK_RAW if family == 16 else socket.SOCK_STREAM).close(); print(family, end=" ")',
        '  except OSError as error: pass',
        'libc = ctypes.CDLL(None, use_errno=True)',
        'machine = os.uname().machine == "x86_64"',
        'print([libc.syscall(number, 1, 0, 0) for number in (425, 426, 427, *((248, 249, 250) if machine else (217, 218, 219)))])',
      ].join('\n');
      expect((await runPython(client, code)).stdout.toString()).toBe('1 2 10 16 [-1, -1, -1, -1, -1, -1]\n');
    }));

  it('gives back regular files, whatever else lies there', () =>
    withSandbox(async (client) => {
      const code = [
        'import os, socket',
        'os.chdir("output")',
        'open("b.txt", "w").write("two")',
        'open("a.txt", "w").write("one")',
        'open("empty", "w").close()',
        'open("large", "wb").write(b"x" * 1_000_001)',
        'os.makedirs("deep/" * 9)',
        'open("deep/file", "wb").write(bytes(range(256)) * 1000)',
        'open("deep/deep/deep/deep/deep/deep/deep/deep/deep/hidden", "w").close()',
        'os.symlink("/etc/passwd", "link")',
        'os.symlink("/", "root")',
        'os.mkfifo("pipe")',
        'socket.socket(socket.AF_UNIX).bind("socket")',
        'open("secret", "w").close(); os.chmod("secret", 0)',
      ].join('\n');
      await runPython(client, code);
      client.send(collect());
      const frames = await client.until(TYPES.collected);
      const artifacts = new Map<string, Buffer>();
      for (const { payload } of frames.filter(({ type }) => type === TYPES.artifact)) {
        const length = payload.readUInt32BE(1);
        const path = payload.subarray(5, 5 + length).toString();
        artifacts.set(
          path,
          Buffer.concat([artifacts.get(path) ?? Buffer.alloc(0), payload.subarray(5 + length)]),
        );
      }
      expect([...artifacts.keys()]).toEqual(['a.txt', 'b.txt', 'deep/file', 'empty']);
      expect(artifacts.get('a.txt')?.toString()).toBe('one');
      expect(artifacts.get('deep/file')).toEqual(
        Buffer.concat(
          Array.from({ length: 1000 }, () => Buffer.from(Array.from({ length: 256 }, (_, i) => i))),
        ),
      );
      const counts = frames.at(-1)?.payload;
      expect([counts?.readUInt32BE(0), counts?.readUInt32BE(4)]).toEqual([4, 7]);
    }));

  it('keeps to the caps on files', () =>
    withSandbox(async (client) => {
      await runPython(client, 'for n in range(5): open(f"output/{n}", "w").write("x" * 100)');
      const counts: number[][] = [];
      for (const caps of [{ maxFiles: 3 }, { maxFileBytes: 99 }, { maxTotalBytes: 250 }, { maxFiles: 0 }]) {
        client.send(collect('output', caps));
        const last = (await client.until(TYPES.collected)).at(-1)?.payload;
        counts.push([last?.readUInt32BE(0) ?? -1, last?.readUInt32BE(4) ?? -1]);
      }
      expect(counts).toEqual([
        [3, 2],
        [0, 5],
        [2, 3],
        [0, 5],
      ]);
    }));

  it('says what a step used, not what others did before it', () =>
    withSandbox(async (client) => {
      const large = await runPython(client, 'data = bytearray(100_000_000)');
      const small = await runPython(client, 'pass');
      expect(large.exited.memoryBytes).toBeGreaterThan(100_000_000);
      expect(small.exited.memoryBytes).toBeLessThan(50_000_000);
      expect(small.exited.cpuMs).toBeLessThan(large.exited.cpuMs);
      client.send(file('x', ''), exec({ argv: [PYTHON, '-c', 'import time; time.sleep(0.2)'] }));
      const { exited } = await followStep(client);
      expect(exited.cpuMs).toBeLessThan(exited.wallMs);
    }));
});
