import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEcrTokens } from './ecr-tokens.ts';
import { signAwsRequest } from './sign-aws-request.ts';

const HOUR_MS = 3_600_000;
const ACCOUNT = { accessKeyId: 'AKID', secretAccessKey: 'secret', region: 'eu-central-1' };

let server: Server;
let address: string;
let now = new Date('2026-01-02T03:04:05.678Z');
let asked = 0;

/** Answers as Amazon does: whoever has not signed with the secret gets nothing. */
async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
  const body = (await request.toArray()).join('');
  const header = (name: string) => String(request.headers[name] ?? '');
  const headers = Object.fromEntries(
    ['content-type', 'host', 'x-amz-target'].map((name) => [name, header(name)]),
  );
  const expected = signAwsRequest(ACCOUNT, {
    ...{ region: ACCOUNT.region, service: 'ecr', time: header('x-amz-date') },
    ...{ method: 'POST', path: '/', headers, body },
  });
  if (header('authorization') !== expected) return { status: 403, body: {} };
  asked += 1;
  const authorizationToken = Buffer.from(`AWS:token-${asked}`).toString('base64');
  const expiresAt = (now.getTime() + 12 * HOUR_MS) / 1000;
  return { status: 200, body: { authorizationData: [{ authorizationToken, expiresAt }] } };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('gets a token with a signed request, keeps it while it is good, and gets another then', async () => {
  const tokens = createEcrTokens({ clock: { now: () => now }, addressOf: () => address });
  expect(await tokens.login(ACCOUNT)).toEqual({ username: 'AWS', password: 'token-1' });
  now = new Date(now.getTime() + 11 * HOUR_MS);
  expect((await tokens.login(ACCOUNT)).password).toBe('token-1');
  now = new Date(now.getTime() + 55 * 60_000);
  expect((await tokens.login(ACCOUNT)).password).toBe('token-2');
});

it('says when there is no token', async () => {
  const tokens = createEcrTokens({ clock: { now: () => now }, addressOf: () => address });
  await expect(tokens.login({ ...ACCOUNT, secretAccessKey: 'wrong' })).rejects.toThrow('answered 403');
});
