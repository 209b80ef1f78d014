import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../../../../tests/models/model-server.ts';
import type { ModelServer } from '../../../../tests/models/model-server-types.ts';
import type { Address } from '../callbacks/pin-address.ts';
import { systemClock } from '../lib/clock.ts';
import { seal } from '../lib/seal.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { AskedEndpoint } from './ask-endpoint.ts';
import { EndpointFailed } from './endpoint-failed.ts';

const SECRET = 'what keys are sealed with';
const API_KEY = 'sk-0123456789';
const PUBLIC = 'models.example.org';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer({ apiKey: API_KEY });
});
afterEach(() => server.close());

type Given = { endpoint?: Partial<AskedEndpoint>; modelHosts?: string[]; addresses?: string[] };

function ask({ endpoint, modelHosts = [server.host], addresses = [] }: Given = {}): Promise<string> {
  const found: Address[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return askEndpoint(
    { lookUp: async () => found, modelHosts, modelKeySecret: SECRET, clock: systemClock },
    { baseUrl: server.baseUrl, sealedKey: seal(SECRET, API_KEY), role: 'teacher', ...endpoint },
    {
      ...{ path: '/chat/completions', body: { model: 'small', messages: [] }, timeoutMs: 500 },
      stop: new AbortController().signal,
    },
  );
}

const failureOf = (given?: Given) =>
  ask(given).then(
    () => 'an answer',
    (error: unknown) => (error instanceof EndpointFailed ? error : String(error)),
  );

it('asks with the key, which is sealed until then', async () => {
  expect(JSON.parse(await ask())).toMatchObject({ object: 'chat.completion' });
  expect(await failureOf({ endpoint: { sealedKey: null } })).toMatchObject({ reach: 'endpoint' });
});

it('asks a name that the installation names, wherever it is', async () => {
  const port = Number(server.host.split(':')[1]);
  const named = { baseUrl: `http://gpu.internal:${port}/v1` };
  await ask({ endpoint: named, modelHosts: [`gpu.internal:${port}`], addresses: ['127.0.0.1'] });
  expect(server.requests).toHaveLength(1);
});

describe('connects to nothing private', () => {
  it.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['192.168.1.1'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['::1'],
    ['fd00::1'],
    ['fe80::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['93.184.216.34', '127.0.0.1'],
  ])('by a public name that stands for %s %s', async (...addresses) => {
    for (const role of ['student', 'teacher', 'admin'] as const) {
      const endpoint = { baseUrl: `http://${PUBLIC}/v1`, role };
      const failure = await failureOf({ endpoint, addresses: addresses.filter((one) => one !== undefined) });
      expect(failure).toMatchObject({
        reach: 'endpoint',
        message: expect.stringContaining('private network'),
      });
    }
    expect(server.requests).toEqual([]);
  });

  it('that is not named, nor at another port, nor for a student', async () => {
    expect(await failureOf({ modelHosts: [] })).toMatchObject({ reach: 'endpoint' });
    expect(await failureOf({ modelHosts: ['127.0.0.1:1'] })).toMatchObject({ reach: 'endpoint' });
    expect(await failureOf({ endpoint: { role: 'student' } })).toMatchObject({ reach: 'endpoint' });
    expect(server.requests).toEqual([]);
  });

  it('where a redirect leads', async () => {
    server.conduct(() => ({ status: 307, headers: { location: `${server.baseUrl}/models` } }));
    expect(await failureOf()).toMatchObject({
      reach: 'endpoint',
      message: expect.stringContaining('elsewhere'),
    });
    expect(server.requests).toHaveLength(1);
  });
});

it('waits no longer than it was told, and reads no more than 1 MiB', async () => {
  server.conduct(({ number }) => (number === 1 ? { afterMs: 5_000 } : { isHuge: true }));
  expect(await failureOf()).toMatchObject({
    reach: 'moment',
    message: 'The endpoint did not answer in time.',
  });
  expect(await failureOf()).toMatchObject({
    reach: 'request',
    message: 'The endpoint sent more than 1 MiB.',
  });
});

it('says that nobody is there', async () => {
  const given = { endpoint: { baseUrl: 'http://127.0.0.1:1/v1' }, modelHosts: ['127.0.0.1:1'] };
  expect(await failureOf(given)).toMatchObject({
    ...{ reach: 'moment', message: 'The endpoint could not be reached.' },
  });
});
