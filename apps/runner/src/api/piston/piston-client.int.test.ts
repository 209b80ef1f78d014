import { piston } from 'piston-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngineApi } from '../doors/engine-api-fixture.ts';
import type { EngineApi } from '../doors/engine-api-fixture.ts';

let api: EngineApi;
let client: ReturnType<typeof piston>;

beforeAll(async () => {
  api = await startEngineApi();
  client = piston({ server: api.urlWithKey });
});
afterAll(() => api.stop());

const stage = {
  signal: null,
  stdout: '',
  stderr: '',
  code: 0,
  output: '',
  memory: expect.any(Number),
  message: null,
  status: null,
  cpu_time: expect.any(Number),
  wall_time: expect.any(Number),
};

describe("Piston's client from npm, unmodified", () => {
  it('lists the languages', async () => {
    const runtimes = await client.runtimes();
    expect(runtimes).toContainEqual({
      language: 'python',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      aliases: expect.arrayContaining(['py']),
    });
  });

  it('says hello', async () => {
    expect(await client.execute('python', 'print("hello")')).toEqual({
      run: { ...stage, stdout: 'hello\n', output: 'hello\n' },
      language: 'python',
      version: expect.any(String),
    });
  });

  it('passes stdin and arguments', async () => {
    const code =
      'const text = require("fs").readFileSync(0, "utf8"); console.log(JSON.stringify([text, process.argv.slice(2)]))';
    const { run } = await client.execute('javascript', code, { stdin: 'one\ntwo', args: ['a b', '$HOME'] });
    expect(JSON.parse(run.stdout)).toEqual(['one\ntwo\n', ['a b', '$HOME']]);
  });

  it('has a whole, empty line for a program where there is no stdin', async () => {
    const { run } = await client.execute('python', 'print(repr(input()))');
    expect(run).toMatchObject({ stdout: "''\n", code: 0 });
  });

  it('compiles', async () => {
    const result = await client.execute(
      'typescript',
      'const name: string = "there"; console.log(`hello ${name}`)',
    );
    expect(result).toEqual({
      compile: stage,
      run: { ...stage, stdout: 'hello there\n', output: 'hello there\n' },
      language: 'typescript',
      version: expect.any(String),
    });
  });

  it('tells of a compile error, and that nothing ran', async () => {
    const result = await client.execute('typescript', 'const n: number = "text";');
    const compile = {
      ...stage,
      code: expect.any(Number),
      status: 'RE',
      message: expect.stringMatching(/^Exited with error status \d+$/),
      stdout: expect.stringContaining('TS2322'),
      output: expect.stringContaining('TS2322'),
    };
    expect(result.compile).toEqual(compile);
    expect(result.run).toEqual(result.compile);
    expect(result.run.code).toBeGreaterThan(0);
  });

  it('tells of a runtime error, with both streams in their order', async () => {
    const code =
      'import os, sys, time\nos.write(1, b"before\\n")\ntime.sleep(0.3)\nos.write(2, b"err\\n")\nsys.exit(3)';
    const { run } = await client.execute('python', code);
    expect(run).toEqual({
      ...stage,
      code: 3,
      status: 'RE',
      message: 'Exited with error status 3',
      stdout: 'before\n',
      stderr: 'err\n',
      output: 'before\nerr\n',
    });
  });

  it('tells of a signal', async () => {
    const { run } = await client.execute('python', 'import os\nos.abort()');
    expect(run).toMatchObject({
      code: null,
      signal: 'SIGABRT',
      status: 'SG',
      message: 'Caught fatal signal 6',
    });
  });

  it('stops what takes too long', async () => {
    const { run } = await client.execute('python', 'print("begun", flush=True)\nwhile True: pass', {
      runTimeout: 700,
    });
    expect(run).toMatchObject({
      code: null,
      signal: 'SIGKILL',
      status: 'TO',
      message: expect.stringMatching(/^Time limit exceeded/),
      stdout: 'begun\n',
    });
  });

  it('stops what takes too long to compile', async () => {
    const { compile, run } = await client.execute('typescript', 'let x = 1;', { compileTimeout: 1 });
    expect(compile).toMatchObject({ status: 'TO', signal: 'SIGKILL', code: null });
    expect(run).toEqual(compile);
  });

  it('stops what writes too much', async () => {
    const { run } = await client.execute('python', 'while True: print("x" * 1000)');
    expect(run).toMatchObject({ signal: 'SIGKILL', status: 'OL', message: 'stdout length exceeded' });
  });

  it('runs several files of several encodings', async () => {
    const { run } = await client.execute({
      language: 'python',
      files: [
        { name: 'data.bin', content: '/wA=', encoding: 'base64' },
        { name: 'start.py', content: 'import helper\nprint(open("data.bin", "rb").read(), helper.NAME)' },
        { name: 'helper.py', content: 'NAME = "h"' },
        { name: 'more/hex.bin', content: 'ff00', encoding: 'hex' },
      ],
    });
    expect(run).toMatchObject({ stdout: "b'\\xff\\x00' h\n", code: 0 });
  });

  it('says why it does not come in', async () => {
    const stranger = piston({ server: api.url });
    expect(await stranger.runtimes()).toEqual({ message: expect.stringContaining('API key') });
  });
});
