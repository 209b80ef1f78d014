import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { visit } from '../visitor-fixture.ts';
import { startEngineApi } from '../doors/engine-api-fixture.ts';
import type { EngineApi } from '../doors/engine-api-fixture.ts';
import { TEST_API_KEY } from '../api-fixture.ts';
import { openConnection } from './connect-client-fixture.ts';
import type { ConnectClient } from './connect-client-fixture.ts';

let api: EngineApi;
const opened: ConnectClient[] = [];

beforeAll(async () => {
  api = await startEngineApi();
});
afterEach(() => {
  for (const client of opened.splice(0)) client.socket.terminate();
});
afterAll(() => api.stop());

const authorization = TEST_API_KEY;

async function open(): Promise<ConnectClient> {
  const client = await openConnection(api.url, { headers: { authorization } });
  opened.push(client);
  return client;
}

const init = (content: string, more: Record<string, unknown> = {}) => ({
  type: 'init',
  language: 'python',
  version: '*',
  files: [{ content }],
  ...more,
});

async function begin(content: string, more: Record<string, unknown> = {}): Promise<ConnectClient> {
  const client = await open();
  client.send(init(content, { run_timeout: 20_000, ...more }));
  return client;
}

const stdin = (data: string) => ({ type: 'data', stream: 'stdin', data });
const JOB_COMPLETED = [4999, 'Job Completed'];
const ECHO =
  'import sys\nprint("ready", flush=True)\nfor line in sys.stdin: print("got", line.strip(), flush=True)\nprint("end")';

describe('a connection', () => {
  it('tells of a job from its beginning to its end', async () => {
    const client = await begin('import sys\nprint("out")\nprint("err", file=sys.stderr)\nsys.exit(3)');
    expect(await client.closed).toEqual(JOB_COMPLETED);
    const [runtime, stage, ...rest] = client.messages;
    expect(runtime).toEqual({ type: 'runtime', language: 'python', version: expect.any(String) });
    expect(stage).toEqual({ type: 'stage', stage: 'run' });
    expect(rest.at(-1)).toEqual({ type: 'exit', stage: 'run', code: 3, signal: null });
    expect([client.text('stdout'), client.text('stderr')]).toEqual(['out\n', 'err\n']);
  });

  it('keeps stdin open, and can end it', async () => {
    const client = await begin(ECHO);
    await client.untilSaid('ready');
    client.send(stdin('one\n'));
    await client.untilSaid('got one');
    client.send(stdin('twö\n'));
    await client.untilSaid('got twö');
    client.send({ type: 'eof' });
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.text('stdout')).toBe('ready\ngot one\ngot twö\nend\n');
  });

  it('keeps what is typed before the program is there', async () => {
    const client = await open();
    client.send(init('print(input() + input())', { stdin: 'a' }));
    client.send(stdin('b\n'));
    client.send({ type: 'eof' });
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.text('stdout')).toBe('ab\n');
  });

  it('tells of both stages, also of a program that waits in silence', async () => {
    const code =
      'const n: number = 1; process.stdin.on("data", (text) => { console.log(n, String(text).trim()); process.exit(0); });';
    const client = await begin(code, { language: 'typescript' });
    await client.until((message) => message.type === 'stage' && message.stage === 'run');
    client.send(stdin('hello\n'));
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.messages.slice(1)).toEqual([
      { type: 'stage', stage: 'compile' },
      { type: 'exit', stage: 'compile', code: 0, signal: null },
      { type: 'stage', stage: 'run' },
      { type: 'data', stream: 'stdout', data: '1 hello\n' },
      { type: 'exit', stage: 'run', code: 0, signal: null },
    ]);
  });

  it('ends with the stage that did not compile', async () => {
    const client = await begin('const n: number = "";', { language: 'typescript' });
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.messages.filter(({ type }) => type !== 'data').slice(1)).toEqual([
      { type: 'stage', stage: 'compile' },
      { type: 'exit', stage: 'compile', code: expect.any(Number), signal: null },
    ]);
    expect(client.text('stdout')).toContain('TS2322');
  });

  it('passes signals on', async () => {
    const code =
      'import signal, sys\nsignal.signal(signal.SIGUSR1, lambda *_: print("usr1", flush=True))\nprint("ready", flush=True)\nwhile True: signal.pause()';
    const client = await begin(code);
    await client.untilSaid('ready');
    client.send({ type: 'signal', signal: 'SIGUSR1' });
    await client.untilSaid('usr1');
    client.send({ type: 'signal', signal: 'SIGTERM' });
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.messages.at(-1)).toEqual({ type: 'exit', stage: 'run', code: null, signal: 'SIGTERM' });
  });

  it('stops at the limits', async () => {
    const slow = await begin('import time\ntime.sleep(60)', { run_timeout: 300 });
    const loud = await begin('while True: print("x" * 1000)');
    expect(await slow.closed).toEqual(JOB_COMPLETED);
    expect(await loud.closed).toEqual(JOB_COMPLETED);
    const killed = { type: 'exit', stage: 'run', code: null, signal: 'SIGKILL' };
    expect([slow.messages.at(-1), loud.messages.at(-1)]).toEqual([killed, killed]);
    expect(loud.text('stdout').length).toBeLessThanOrEqual(2 ** 20);
  });

  it('loses no character between its pieces', async () => {
    const client = await begin(
      'import os, time\nfor byte in "€ß🎉".encode():\n  os.write(1, bytes([byte]))\n  time.sleep(0.06)',
    );
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.text('stdout')).toBe('€ß🎉');
  });

  it('loses nothing for a client that reads slowly', async () => {
    const client = await begin('for number in range(60000): print(number)');
    await client.until(({ type }) => type === 'stage');
    client.socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 500));
    client.socket.resume();
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.text('stdout')).toBe(Array.from({ length: 60_000 }, (_, number) => `${number}\n`).join(''));
  });

  it('stops the program when the client leaves', async () => {
    const client = await begin('print("ready", flush=True)\nwhile True: pass', { run_timeout: 30_000 });
    await client.untilSaid('ready');
    client.socket.terminate();
    await expect.poll(() => api.db.run.count({ where: { finishedAt: null } }), { timeout: 10_000 }).toBe(0);
    expect(await api.db.run.findFirst({ orderBy: { createdAt: 'desc' } })).toMatchObject({
      door: 'piston',
      status: 'cancelled',
    });
  });
});

describe('a connection is closed', () => {
  it('when it does not begin in time', async () => {
    const client = await open();
    expect(await client.closed).toEqual([4001, 'Initialization Timeout']);
  });

  it('when it begins twice', async () => {
    const client = await begin(ECHO);
    client.send(init(ECHO));
    expect(await client.closed).toEqual([4000, 'Already Initialized']);
  });

  it.each([
    ['stdin', stdin('x')],
    ['a signal', { type: 'signal', signal: 'SIGTERM' }],
    ['the end of stdin', { type: 'eof' }],
  ])('when it begins with %s', async (_what, message) => {
    const client = await open();
    client.send(message);
    expect(await client.closed).toEqual([4003, 'Not yet Initialized']);
  });

  it('when it writes to something other than stdin', async () => {
    const client = await begin(ECHO);
    client.send({ type: 'data', stream: 'stdout', data: 'x' });
    expect(await client.closed).toEqual([4004, 'Can only write to stdin']);
  });

  it.each(['SIGNOTHING', 9, null, '__proto__'])('when it sends the signal %j', async (signal) => {
    const client = await begin(ECHO);
    client.send({ type: 'signal', signal });
    expect(await client.closed).toEqual([4005, 'Invalid signal']);
  });

  it.each([
    ['no JSON', 'nonsense', 'A message has to be JSON.'],
    ['no object', '[1]', 'A message is a JSON object with a type.'],
    ['no language', { type: 'init' }, 'language is required as a string'],
    ['no files', { type: 'init', language: 'python', version: '*' }, 'files is required as an array'],
    ['an unknown language', { ...init(''), language: 'cobol' }, 'cobol-* runtime is unknown'],
    [
      'a limit of zero',
      init('', { run_timeout: 0 }),
      'run_timeout must be above zero: there is no unlimited',
    ],
    ['a negative limit', init('', { run_timeout: -1 }), 'run_timeout must be non-negative'],
  ])('after an error, for %s', async (_what, message, text) => {
    const client = await open();
    client.send(message);
    expect(await client.closed).toEqual([4002, 'Notified Error']);
    expect(client.messages).toEqual([{ type: 'error', message: text }]);
  });

  it('after an error, for stdin that is no text', async () => {
    const client = await begin(ECHO);
    client.send({ type: 'data', stream: 'stdin', data: 1 });
    expect(await client.closed).toEqual([4002, 'Notified Error']);
  });

  it('when a message is larger than any can be', async () => {
    const client = await open();
    client.send(init('#'.repeat(5 * 2 ** 20)));
    expect((await client.closed)[0]).toBe(1009);
  });

  it('not for a message that means nothing', async () => {
    const client = await begin('print(input())');
    client.send({ type: 'greeting' });
    client.send(stdin('on it goes\n'));
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(client.text('stdout')).toBe('on it goes\n');
  });
});

describe('a connection is not opened', () => {
  it.each([
    ['without a key', {}, 401],
    ['with a key that is none', { authorization: `Bearer cru_${'x'.repeat(43)}` }, 401],
    ['for a page of another site', { authorization, origin: 'https://evil.example.net' }, 403],
  ])('%s', async (_what, headers, status) => {
    await expect(openConnection(api.url, { headers })).rejects.toThrow(
      `Unexpected server response: ${status}`,
    );
  });

  it.each(['/api/v2/connect/', '/api/v2/connects', '/api/v2/execute', '/elsewhere', '/socket.io'])(
    'at %s',
    async (path) => {
      const elsewhere = openConnection(api.url, { headers: { authorization }, path });
      await expect(elsewhere).rejects.toThrow('Unexpected server response: 404');
    },
  );

  it('without asking for a WebSocket', async () => {
    const response = await fetch(`${api.url}/api/v2/connect`, { headers: { authorization } });
    expect(response.status).toBe(426);
  });

  it('in the way of socket.io, on the same port', async () => {
    const visitor = await visit(api.url);
    const page = io(api.url, { transports: ['websocket'], extraHeaders: { cookie: visitor.cookie } });
    await expect.poll(() => page.connected, { timeout: 5_000 }).toBe(true);
    const client = await begin('print("beside")');
    expect(await client.closed).toEqual(JOB_COMPLETED);
    expect(page.connected).toBe(true);
    page.disconnect();
  });
});
