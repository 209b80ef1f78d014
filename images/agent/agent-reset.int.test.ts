import { describe, expect, it } from 'vitest';
import { exec, file, prepare, reset, TYPES } from './agent-client.ts';
import type { Client } from './agent-client.ts';
import { followStep, PYTHON, runPython, untilText, withSandbox } from './agent-fixture.ts';

/** What lies where a program can write, how these folders are, and what outlives processes, as one text. */
const LOOK = `
import ctypes, json, os
folders = {}
for folder in ("/workspace", "/tmp", "/dev/shm", "/dev/mqueue"):
    if os.path.isdir(folder):
        status = os.stat(folder)
        folders[folder] = [sorted(os.listdir(folder)), oct(status.st_mode), os.listxattr(folder), status.st_mtime > 1e9]
libc = ctypes.CDLL(None)
shared = [kind for kind, get in (("shm", lambda: libc.shmget(7, 1, 0)), ("sem", lambda: libc.semget(7, 1, 0)), ("msg", lambda: libc.msgget(7, 0))) if get() >= 0]
print(json.dumps([folders, shared, sum(pid.isdigit() for pid in os.listdir("/proc"))]))`;

const look = async (client: Client) => {
  client.send(exec({ argv: [PYTHON, '-c', LOOK] }));
  return (await followStep(client)).stdout.toString();
};

/** Runs a program as a step, resets, and says what is there then and what was there at first. */
async function leave(code: string): Promise<{ said: string; before: string; after: string }> {
  return withSandbox(async (client) => {
    const before = await look(client);
    client.send(exec({ argv: [PYTHON, '-c', code] }));
    const { stdout, stderr, exited } = await followStep(client);
    expect(stderr.toString()).toBe('');
    expect(exited.code).toBe(0);
    client.send(reset());
    return { said: stdout.toString(), before, after: await look(client) };
  });
}

const LEFT: [string, string][] = [
  [
    'files and folders of every mode and name',
    `
import os
for folder in ("/workspace", "/tmp", "/dev/shm"):
    os.chdir(folder)
    for name in (b"plain", b"-rf", b".hidden", b"\\xff\\n", b"n" * 255, b"moved-0"):
        open(name, "w").close()
        os.chmod(name, 0)
    os.makedirs("moved-1/moved-2/moved-1")
    os.makedirs("closed/inside")
    open("closed/inside/file", "w").close()
    os.chmod("closed/inside", 0)
    os.chmod("closed", 0)`,
  ],
  [
    'folders deeper than any path may be',
    `
import os
for folder in ("/workspace", "/tmp"):
    os.chdir(folder)
    for _ in range(1200):
        os.mkdir("deep" * 40)
        os.chdir("deep" * 40)
        open("file", "w").close()
        os.chmod(".", 0o700)`,
  ],
  [
    'links, pipes and sockets',
    `
import os, socket
for folder in ("/workspace", "/tmp", "/dev/shm"):
    os.chdir(folder)
    for name, target in (("root", "/"), ("self", "."), ("library", "/usr/lib/python3.11"), ("agent", "/proc/1/root"), ("nowhere", "/none")):
        os.symlink(target, name)
    os.mkfifo("pipe")
    socket.socket(socket.AF_UNIX).bind("socket")
    open("one", "w").close()
    os.link("one", "other")`,
  ],
  [
    'as many files as there may be, and a full disk',
    `
import os
for folder in ("/workspace", "/tmp"):
    os.chdir(folder)
    try:
        open("big", "wb").write(bytes(30_000_000))
        for n in range(5000): open(f"moved-{n}", "w").close()
    except OSError:
        pass`,
  ],
  [
    'folders that are closed, renamed in time and marked',
    `
import os
for folder in ("/workspace", "/tmp"):
    try: os.setxattr(folder, "user.word", b"hello")
    except OSError: pass
    os.rmdir("/workspace/output") if folder == "/workspace" else None
    os.utime(folder, (1, 1))
    os.chmod(folder, 0o1070)`,
  ],
  [
    'shared memory, semaphores and messages',
    `
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.mq_open.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_uint, ctypes.c_void_p]
print([identifier >= 0 for identifier in (libc.shmget(7, 4096, 0o1000), libc.semget(7, 2, 0o1600), libc.msgget(7, 0o1600), libc.shmget(0, 4096, 0o1600))])
for number in range(20): libc.shmget(100 + number, 4096, 0o1600)
print(libc.mq_open(b"/queue", 0o102, 0o600, None) >= 0)`,
  ],
  [
    'processes that live on and write afterwards',
    `
import os, time
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                try: open(f"/workspace/late-{time.time()}", "w").close()
                except OSError: pass
        os._exit(0)
time.sleep(0.05)`,
  ],
];

describe('a reset', () => {
  it.each(LEFT)('takes away %s', async (_what, code) => {
    const { said, before, after } = await leave(code);
    expect(after).toBe(before);
    expect(said).not.toContain('False');
  });

  it('leaves what is elsewhere, and lets files and steps follow at once', () =>
    withSandbox(async (client) => {
      await runPython(client, 'import os\nos.symlink("/usr/lib/python3.11", "/workspace/library")');
      client.send(reset());
      const { stdout } = await runPython(client, 'import os, json\nprint(sorted(os.listdir("/workspace")))');
      expect(stdout.toString()).toBe("['main.py', 'output']\n");
    }));

  it('ends processes that wait', () =>
    withSandbox(async (client) => {
      client.send(prepare(0, [PYTHON, '-c', 'import os; os.read(3, 1); print("prepared")']));
      await client.until(TYPES.prepared);
      client.send(reset(), exec({ argv: [PYTHON, '-c', 'print("afresh")'], slot: 0 }));
      expect((await followStep(client)).stdout.toString()).toBe('afresh\n');
    }));

  it('is refused while a step runs', () =>
    withSandbox(async (client) => {
      client.send(
        file(
          'main.py',
          'import time; print(1, flush=True); time.sleep(0.3); print(open("main.py").read() != "")',
        ),
        exec({ argv: [PYTHON, 'main.py'] }),
      );
      await untilText(client, '1\n');
      client.send(reset());
      const { errors, stdout } = await followStep(client);
      expect(errors).toEqual(['busy']);
      expect(stdout.toString()).toBe('True\n');
    }));
});
