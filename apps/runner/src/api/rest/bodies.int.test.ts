import { ErrorBodySchema } from '@crucible/contracts/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { createProgram } from './program-fixture.ts';
import type { Program } from './program-fixture.ts';

let api: TestApi;
let program: Program;

beforeAll(async () => {
  api = await startTestApi();
  program = createProgram(api.url, TEST_API_KEY);
});
afterAll(() => api.stop());

const HELLO = { language: 'python', code: 'print(1)', wait: false };
const MIB = 1024 * 1024;

async function sent(body: string | Uint8Array<ArrayBuffer>, type = 'application/json') {
  const answer = await program.send('/execute', { method: 'POST', headers: { 'content-type': type }, body });
  expect(answer.text).not.toMatch(/node_modules|\.ts:|SyntaxError|at Object/);
  return { status: answer.status, body: answer.body };
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const json = (change: object) => JSON.stringify({ ...HELLO, ...change });

describe('a body that is not right', () => {
  it.each([
    ['nothing', '', /no body/],
    ['half of it', '{"language":', /well-formed/],
    ['another form', 'language=python', /well-formed/],
    ['more than one', '{}{}', /well-formed/],
    ['a comment', '{} // done', /well-formed/],
    ['no object', '"text"', /not as it should be/],
    ['null', 'null', /not as it should be/],
    ['too deep', nested(100_000), /deep/],
    ['too deep in a field', json({ cases: JSON.parse(nested(30)) }), /deep/],
    ['too many values', json({ args: Array.from({ length: 30_000 }, () => '') }), /values/],
    [
      'a field that changes what it is put into',
      '{"language":"python","code":"","__proto__":{"wait":true}}',
      /__proto__/,
    ],
    [
      'such a field of the environment',
      '{"language":"python","code":"","env":{"__proto__":"x"}}',
      /__proto__/,
    ],
    ['such a field in disguise', '{"language":"python","code":"","\\u005f_proto__":{}}', /__proto__/],
  ])('is refused with a sentence: %s', async (_what, text, message) => {
    expect(await sent(text)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', message: expect.stringMatching(message) },
    });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
  ])('is not taken as %s', async (type) => {
    expect(await sent(JSON.stringify(HELLO), type)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    });
  });

  it('is not taken when it is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"language":"python","code":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    expect(await sent(Uint8Array.from(bytes))).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/UTF-8/) },
    });
  });

  it('is not read to its end when it is too large', async () => {
    expect(await sent('x'.repeat(17 * MIB))).toMatchObject({
      status: 413,
      body: { code: 'payload_too_large' },
    });
  });

  it.each([
    ['', { colour: 'red' }],
    ['language', { language: undefined }],
    ['code', { code: undefined }],
    ['code', { files: [{ path: 'a.py', content: '' }] }],
    ['code', { code: 1 }],
    ['timeout', { timeout: 0 }],
    ['timeout', { timeout: -1 }],
    ['timeout', { timeout: null }],
    ['timeout', { timeout: '5' }],
    ['memoryLimit', { memoryLimit: 0 }],
    ['memoryLimit', { memoryLimit: '0m' }],
    ['memoryLimit', { memoryLimit: -1 }],
    ['memoryLimit', { memoryLimit: 'much' }],
    ['cpus', { cpus: 0 }],
    ['isolation', { isolation: 'none' }],
    ['env.LD PRELOAD', { env: { 'LD PRELOAD': '' } }],
    ['files.0.path', { code: undefined, files: [{ path: '../x', content: '' }] }],
    ['files.0.encoding', { code: undefined, files: [{ path: 'x', content: '', encoding: 'rot13' }] }],
    ['cases.0.id', { cases: [{ stdin: '' }] }],
    ['cases', { cases: [{ id: 'a' }], stdin: 'x' }],
    ['callbackUrl', { callbackUrl: 'javascript:alert(1)' }],
    ['wait', { wait: 'no' }],
  ])('is told that %s is wrong in %j', async (path, change) => {
    const { status, body } = await sent(json(change));
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(ErrorBodySchema.parse(body).issues?.map((issue) => issue.path)).toContain(path);
  });

  it('is told not more than anybody reads', async () => {
    const { body } = await sent(json({ cases: Array.from({ length: 150 }, () => 0) }));
    expect(body?.['issues']).toHaveLength(20);
  });

  it.each([
    ['limit_too_high', { timeout: 3600 }],
    ['limit_too_high', { memoryLimit: '64g' }],
    ['limit_too_high', { cpus: 64 }],
    ['language_unknown', { language: 'cobol' }],
    ['language_unknown', { version: '2.x' }],
    ['isolation_unavailable', { isolation: 'gvisor' }],
    [
      'payload_too_large',
      {
        args: Array.from({ length: 64 }, () => 'é'.repeat(4096 * 2)).map((arg) => arg.slice(0, 4096)),
        env: big(),
      },
    ],
  ])('is %s: %j', async (code, change) => {
    const { status, body } = await sent(json(change));
    expect(body).toMatchObject({ code });
    expect(status).toBe(code === 'payload_too_large' ? 413 : 400);
  });
});

/** An environment that does not fit into one message. */
function big(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`V${index}`, 'x'.repeat(8192)]));
}

describe('callbacks to where nothing is ever sent', () => {
  it('are refused at once', async () => {
    const strict = await startTestApi({ callbackRules: { ports: [], allowPrivate: false } });
    try {
      const client = createProgram(strict.url, TEST_API_KEY);
      for (const callbackUrl of [
        'http://127.0.0.1/',
        'http://[::1]/',
        'http://localhost/',
        'https://example.org:8443/',
      ]) {
        const { status, body } = await client.post('/execute', { ...HELLO, callbackUrl });
        expect({ status, body }).toMatchObject({
          status: 400,
          body: { code: 'callback_refused', issues: [{ path: 'callbackUrl' }] },
        });
      }
      expect((await client.get('/executions')).body).toMatchObject({ items: [] });
    } finally {
      await strict.stop();
    }
  });
});
