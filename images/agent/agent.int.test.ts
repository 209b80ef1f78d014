import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  collect,
  exec,
  file,
  frame,
  list,
  NO_SEAL,
  prepare,
  str,
  TYPES,
  u16,
  u32,
  u8,
} from './agent-client.ts';
import { errorCode, followStep, PYTHON, runPython, untilText, withSandbox } from './agent-fixture.ts';

const REASON = { ended: 0, wall: 1, cpu: 2, output: 3 };

describe('frames', () => {
  it('begins with its version and its user', () =>
    withSandbox(async (_client, ready) => {
      const payload = Buffer.concat([u16(3), u32(10_001)]);
      expect(ready).toEqual({ type: TYPES.ready, seal: NO_SEAL, payload });
    }));

  it('are understood when they arrive byte by byte', () =>
    withSandbox(async (client) => {
      const bytes = Buffer.concat([file('main.py', 'print(1)'), exec({ argv: [PYTHON, 'main.py'] })]);
      for (const byte of bytes) {
        client.send(u8(byte));
        await sleep(0);
      }
      expect((await followStep(client)).stdout.toString()).toBe('1\n');
    }));

  it.each([
    ['an unknown type', frame(0x20)],
    ['a length beyond the limit', Buffer.concat([u8(TYPES.stdin), u32(1024 * 1024 + 1)])],
    ['a text that is longer than its frame', frame(TYPES.file, u8(0), u32(0xff_ff_ff_ff))],
    ['a list that is longer than its frame', frame(TYPES.prepare, u8(0), u16(0xff_ff), str('x'))],
    ['a slot that does not exist', frame(TYPES.prepare, u8(4), list(['/x']), list([]), str('/'))],
    ['a limit of zero', exec({ argv: ['/x'], wallMs: 0 })],
    ['bytes after the last field', frame(TYPES.resize, u16(1), u16(1), u8(0))],
    ['no program', exec({ argv: [] })],
    ['a signal that does not exist', frame(TYPES.signal, u8(65))],
  ])('end the sandbox when they have %s', (_what, bytes) =>
    withSandbox(async (client) => {
      client.send(bytes);
      const [answer] = await client.until(TYPES.error);
      expect(errorCode(answer?.payload ?? Buffer.alloc(4))).toBe('bad_frame');
      expect(await client.next()).toBeNull();
      expect(await client.end()).toBe(70);
    }),
  );

  it('end everything when they end', () =>
    withSandbox(async (client) => {
      client.send(exec({ argv: [PYTHON, '-c', 'import time; time.sleep(60)'] }));
      await client.until(TYPES.started);
      expect(await client.end()).toBe(0);
    }));
});

describe('files', () => {
  it.each(['/etc/x', '../x', 'a/../../x', './x', 'a//b', ''])(
    'are refused outside the workspace: %j',
    (path) =>
      withSandbox(async (client) => {
        client.send(file(path, 'x'));
        const [answer] = await client.until(TYPES.error);
        expect(errorCode(answer?.payload ?? Buffer.alloc(4))).toBe('file_failed');
      }),
  );

  it('are never written through a link', () =>
    withSandbox(async (client) => {
      await runPython(client, 'import os\nos.symlink("/tmp", "folder")\nos.symlink("/tmp/target", "name")');
      client.send(file('folder/x', 'x'), file('name', 'x'));
      await client.until(TYPES.error);
      await client.until(TYPES.error);
      expect((await runPython(client, 'import os\nprint(os.listdir("/tmp"))')).stdout.toString()).toBe(
        '[]\n',
      );
    }));

  it('grow by pieces and may be programs', () =>
    withSandbox(async (client) => {
      client.send(file('a/b/tool', `#!${PYTHON}\n`, 2), file('a/b/tool', 'print("tool")', 1));
      client.send(exec({ argv: ['/workspace/a/b/tool'] }));
      expect((await followStep(client)).stdout.toString()).toBe('tool\n');
    }));
});

describe('a step', () => {
  it('gets exactly its arguments, its environment and its folder', () =>
    withSandbox(async (client) => {
      const code =
        'import os, sys\nprint(sys.argv[1:], sorted(os.environ), os.getcwd(), os.listdir("/proc/self/fd"))';
      client.send(file('main.py', code));
      client.send(
        exec({
          argv: ['python3', 'main.py', '', 'a b'],
          env: ['PATH=/nowhere:/usr/bin', 'A=b'],
          cwd: '/workspace',
        }),
      );
      const { stdout } = await followStep(client);
      expect(stdout.toString()).toMatch(
        /^\['', 'a b'\] \['A', 'LC_CTYPE', 'PATH'\] \/workspace \['0', '1', '2', '3'\]\n$/,
      );
    }));

  it('that cannot be started ends with code 127', () =>
    withSandbox(async (client) => {
      client.send(exec({ argv: ['/nowhere'] }));
      const { exited, errors } = await followStep(client);
      expect(errors).toEqual(['spawn_failed']);
      expect(exited).toMatchObject({ code: 127, signal: 0, reason: REASON.ended });
    }));

  it('is the only one', () =>
    withSandbox(async (client) => {
      client.send(exec({ argv: [PYTHON, '-c', 'input()'], stdinOpen: true }));
      client.send(exec({ argv: [PYTHON, '-c', ''] }), file('x', 'x'), collect(), frame(TYPES.stdinEof));
      const { errors } = await followStep(client);
      expect(errors).toEqual(['busy', 'busy', 'busy']);
    }));

  it('without input reads its end at once', () =>
    withSandbox(async (client) => {
      expect((await runPython(client, 'import sys\nprint(repr(sys.stdin.read()))')).stdout.toString()).toBe(
        "''\n",
      );
    }));

  it.each([65_535, 65_536, 65_537, 900_000])('is told apart from its input of %i bytes to the byte', (size) =>
    withSandbox(async (client) => {
      const input = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
      client.send(file('main.py', 'import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read())'));
      client.send(
        exec({ argv: [PYTHON, 'main.py'], stdinOpen: true }),
        frame(TYPES.stdin, input),
        frame(TYPES.stdinEof),
      );
      const { stdout, taken } = await followStep(client);
      expect(stdout.equals(input)).toBe(true);
      expect(taken).toBe(size);
    }),
  );

  it('that does not read its input gets no more than fits, and the rest is discarded when it closes it', () =>
    withSandbox(async (client) => {
      client.send(
        file(
          'main.py',
          'import os, sys, time\nsys.stdin.buffer.raw.read(1)\nprint("one", flush=True)\ntime.sleep(0.3)\nos.close(0)\ntime.sleep(0.3)',
        ),
      );
      client.send(
        exec({ argv: [PYTHON, 'main.py'], stdinOpen: true }),
        frame(TYPES.stdin, Buffer.alloc(300_000, 'x')),
      );
      const before = await client.until(TYPES.stdout);
      const taken = before
        .filter(({ type }) => type === TYPES.stdinTaken)
        .reduce((sum, { payload }) => sum + payload.readUInt32BE(0), 0);
      expect(taken).toBeLessThan(150_000);
      expect(taken + (await followStep(client)).taken).toBe(300_000);
    }));

  it('gets signals', () =>
    withSandbox(async (client) => {
      const code =
        'import signal, time\nsignal.signal(signal.SIGUSR1, lambda *_: print("got it", flush=True))\nprint("ready", flush=True)\nsignal.pause()\ntime.sleep(60)';
      client.send(file('main.py', code), exec({ argv: [PYTHON, 'main.py'] }));
      await untilText(client, 'ready\n');
      client.send(frame(TYPES.signal, u8(10)));
      expect(await untilText(client, '\n')).toBe('got it\n');
      client.send(frame(TYPES.signal, u8(15)));
      expect((await followStep(client)).exited).toMatchObject({ code: -1, signal: 15, reason: REASON.ended });
    }));

  it('has a terminal if it is asked for one', () =>
    withSandbox(async (client) => {
      const code = [
        'import os, signal, sys, time',
        'signal.signal(signal.SIGWINCH, lambda *_: None)',
        'print([os.isatty(fd) for fd in range(3)], os.get_terminal_size().columns, os.tcgetpgrp(0) == os.getpgrp())',
        'while os.get_terminal_size().columns == 91: time.sleep(0.01)',
        'print("now", os.get_terminal_size().columns)',
        'print("said", input())',
        'print("rest", sys.stdin.read())',
      ].join('\n');
      client.send(
        file('main.py', code),
        exec({ argv: [PYTHON, 'main.py'], terminal: true, stdinOpen: true, columns: 91, slot: 0 }),
      );
      expect(await untilText(client, '\n')).toBe('[True, True, True] 91 True\r\n');
      client.send(frame(TYPES.resize, u16(47), u16(20)));
      expect(await untilText(client, '\n')).toBe('now 47\r\n');
      client.send(frame(TYPES.stdin, Buffer.from('line\nhalf')), frame(TYPES.stdinEof));
      const { stdout, exited } = await followStep(client);
      expect(stdout.toString()).toContain('said line\r\n');
      expect(stdout.toString()).toContain('rest half');
      expect(exited.code).toBe(0);
    }));

  it('slows down when nobody reads, and loses nothing', () =>
    withSandbox(async (client) => {
      client.pause();
      client.send(file('main.py', 'for n in range(2000): print(f"{n:08d}" * 1000)'));
      client.send(exec({ argv: [PYTHON, 'main.py'], outputBytes: 100_000_000, wallMs: 30_000 }));
      await sleep(1000);
      client.resume();
      const { stdout, exited } = await followStep(client);
      expect(stdout.length).toBe(2000 * 8001);
      expect(exited).toMatchObject({ code: 0, outputBytes: 2000 * 8001 });
      expect(exited.wallMs).toBeGreaterThan(700);
    }));
});

describe('a prepared process', () => {
  const WAITING =
    'import os, sys\nargv = open(3).read().split("\\0")[:-1]\nprint("ran", argv, sys.stdin.read(), os.environ["A"])';

  it('runs a step with the arguments that it is given', () =>
    withSandbox(async (client) => {
      client.send(prepare(2, [PYTHON, '-c', WAITING], ['PATH=/usr/bin', 'A=b']));
      await client.until(TYPES.prepared);
      const argv = ['x', '', 'y z', 'w'.repeat(100_000)];
      client.send(
        exec({ argv, slot: 2, stdinOpen: true }),
        frame(TYPES.stdin, Buffer.from('in')),
        frame(TYPES.stdinEof),
      );
      const { stdout, exited } = await followStep(client);
      expect(stdout.toString()).toBe(`ran ['x', '', 'y z', '${'w'.repeat(100_000)}'] in b\n`);
      expect(exited).toMatchObject({ code: 0, leftovers: 0 });
    }));

  it('outlives the step before it and all that this one leaves', () =>
    withSandbox(async (client) => {
      client.send(prepare(0, [PYTHON, '-c', WAITING], ['PATH=/usr/bin', 'A=b']));
      const fork =
        'import os, time\nif os.fork() == 0:\n os.setsid()\n if os.fork() == 0: time.sleep(60)\n time.sleep(60)';
      expect((await runPython(client, `${fork}\ntime.sleep(0.2)`)).exited).toMatchObject({
        code: 0,
        leftovers: 2,
      });
      client.send(exec({ argv: ['x'], slot: 0 }));
      expect((await followStep(client)).stdout.toString()).toBe("ran ['x']  b\n");
    }));

  it.each([
    ['has died', [PYTHON, '-c', 'print("noise")']],
    ['never began', ['/nowhere']],
  ])('that %s is replaced by the program itself', (_what, argv) =>
    withSandbox(async (client) => {
      client.send(prepare(0, argv));
      await sleep(500);
      client.send(exec({ argv: [PYTHON, '-c', 'print("itself")'], slot: 0 }));
      expect((await followStep(client)).stdout.toString()).toBe('itself\n');
    }),
  );

  it('has nothing of what it printed while it waited counted or shown', () =>
    withSandbox(async (client) => {
      client.send(
        prepare(0, [PYTHON, '-c', `print("noise", flush=True)\n${WAITING}`], ['PATH=/usr/bin', 'A=b']),
      );
      await sleep(500);
      client.send(exec({ argv: ['x'], slot: 0 }));
      const { stdout, exited } = await followStep(client);
      expect(stdout.toString()).toBe("ran ['x']  b\n");
      expect(exited.outputBytes).toBe(stdout.length);
    }));
});
