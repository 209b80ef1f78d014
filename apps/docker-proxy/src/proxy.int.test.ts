import { readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineClient } from './engine/engine-client.ts';
import type { Answer, EngineClient } from './engine/engine-client.ts';
import { validCreation, withRuntime } from './fixtures/valid-creation.ts';
import { createTestProxy } from './proxy-fixture.ts';
import type { TestProxy } from './proxy-fixture.ts';
import { tarOf } from './tar-fixture.ts';

let proxy: TestProxy;

beforeEach(() => {
  vi.setConfig({ testTimeout: 30_000 });
});
afterEach(() => proxy.stop());

async function start(env: Record<string, string> = {}): Promise<void> {
  proxy = await createTestProxy(env);
  await proxy.start();
}

const get = (client: EngineClient, path: string) => client.ask({ method: 'GET', path, body: null });
const create = (client: EngineClient, body: object): Promise<Answer> =>
  client.ask({ method: 'POST', path: '/containers/create', body: JSON.stringify(body) });
const createOwn = async () => idOf(await create(proxy.run, validCreation(proxy)));
const idOf = ({ body }: Answer) => (body as { Id: string }).Id;
const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string } | null)?.code];

const reasons = () => proxy.audit().map(({ reason }) => reason);

/** What a connection is told that sends `text` and then nothing more. */
function say(path: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

describe('containers', () => {
  it('are shown only when they were made here', async () => {
    await start();
    const own = await createOwn();
    const foreign = idOf(await create(proxy.engine, validCreation(proxy)));
    const listed = await get(proxy.run, '/containers/json?all=true');
    expect((listed.body as { Id: string }[]).map(({ Id }) => Id)).toEqual([own]);
    expect(codeOf(await get(proxy.run, `/containers/${foreign}/json`))).toEqual([404, 'container_not_ours']);
  });

  it('are known again by a proxy that was killed', async () => {
    await start();
    const own = await createOwn();
    await proxy.kill();
    await proxy.start();
    expect(await get(proxy.run, `/containers/${own}/json`)).toMatchObject({ status: 200, body: { Id: own } });
    const removed = await proxy.run.ask({ method: 'DELETE', path: `/containers/${own}?force=1`, body: null });
    expect(removed.status).toBe(204);
  });

  it('are no more than the settings say, counting those from before a restart', async () => {
    await start({ MAX_CONTAINERS: '2' });
    const first = await createOwn();
    await createOwn();
    await proxy.kill();
    await proxy.start();
    expect(codeOf(await create(proxy.run, validCreation(proxy)))).toEqual([429, 'too_many_containers']);
    await proxy.engine.ask({ method: 'DELETE', path: `/containers/${first}?force=1`, body: null });
    expect((await create(proxy.run, validCreation(proxy))).status).toBe(201);
  });

  it('are removed when nobody has waited to hear of them', async () => {
    await start();
    const body = JSON.stringify(validCreation(proxy));
    const socket = connect(proxy.paths.run, () => {
      const head = `POST /containers/create HTTP/1.1\r\nHost: d\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.write(head + body);
    });
    await vi.waitFor(() => expect(proxy.recorder.requests).toContain('POST /containers/create'), {
      timeout: 10_000,
      interval: 5,
    });
    socket.destroy();
    const isRemoval = (request: string) => request.startsWith('DELETE /containers/');
    await vi.waitFor(() => expect(proxy.recorder.requests.some(isRemoval)).toBe(true), { timeout: 20_000 });
    const listed = async () => (await get(proxy.run, '/containers/json?all=1')).body;
    await expect.poll(listed, { timeout: 20_000 }).toEqual([]);
  });

  it('are made from no image that brings volumes along', async () => {
    await start();
    const tag = `crucible/${proxy.owner}:volume`;
    const path = `/build?t=${tag}`;
    const built = await proxy.images.upload({ method: 'POST', path, body: null }, (call) =>
      call.end(tarOf('Dockerfile', `FROM ${proxy.digest}\nVOLUME /data\n`)),
    );
    await built.toArray();
    const digest = idOf(await get(proxy.images, `/images/${tag}/json`));
    await writeFile(proxy.catalog, JSON.stringify({ images: [{ digest }] }));
    const answer = await create(proxy.run, validCreation({ ...proxy, digest }));
    expect(codeOf(answer)).toEqual([403, 'image_not_allowed']);
    await proxy.images.ask({ method: 'DELETE', path: `/images/${tag}`, body: null });
  });

  it('are made from what the catalog lists now', async () => {
    await start();
    const before = await readFile(proxy.catalog, 'utf8');
    await writeFile(proxy.catalog, '{"images":[]}');
    expect(codeOf(await create(proxy.run, validCreation(proxy)))).toEqual([403, 'image_not_allowed']);
    await writeFile(proxy.catalog, before);
    expect((await create(proxy.run, validCreation(proxy))).status).toBe(201);
  });

  it('get the seccomp profile that the proxy was given', async () => {
    await start({ SECCOMP_PROFILE: new URL('../../../security/seccomp.json', import.meta.url).pathname });
    const own = await createOwn();
    const { body } = await get(proxy.engine, `/containers/${own}/json`);
    const { SecurityOpt } = (body as { HostConfig: { SecurityOpt: string[] } }).HostConfig;
    expect(SecurityOpt).toEqual(['no-new-privileges', expect.stringContaining('SCMP_ACT_ERRNO')]);
  });

  it('can be of a runtime that is allowed', async () => {
    await start({ RUNTIMES: 'runsc' });
    const answer = await create(proxy.run, withRuntime(validCreation(proxy), 'runsc'));
    // The engine may not have it, which is its own answer and not a refusal.
    expect([201, 400]).toContain(answer.status);
    await expect
      .poll(() => proxy.audit().at(-1))
      .toMatchObject({ outcome: 'allowed', route: 'container.create' });
  });
});

describe('clients that take their time', () => {
  const CREATE = 'POST /containers/create HTTP/1.1\r\nHost: d\r\nContent-Length: 1000\r\n\r\n{';
  const ATTACH = 'Connection: Upgrade\r\nUpgrade: tcp\r\n';

  it.each([
    ['nothing at all', ''],
    ['half a header', 'GET /_ping HTTP/1.1\r\nHost: '],
    ['half a body', CREATE],
  ])('are cut: %s', async (_name, text) => {
    await start({ REQUEST_WITHIN_MS: '1000' });
    expect(await say(proxy.paths.run, text)).toContain('client_too_slow');
    await expect.poll(reasons).toEqual(['client_too_slow']);
  });

  it('are cut when they keep an attachment waiting', async () => {
    await start({ REQUEST_WITHIN_MS: '1000' });
    const path = `/containers/${'a'.repeat(64)}/attach?stream=1`;
    const text = `POST ${path} HTTP/1.1\r\nHost: d\r\n${ATTACH}Content-Length: 100\r\n\r\n{`;
    expect(await say(proxy.paths.run, text)).toContain('client_too_slow');
  });

  it('are turned away when there are too many', async () => {
    await start({ MAX_CONNECTIONS: '1' });
    const first = connect(proxy.paths.run);
    expect(await say(proxy.paths.run, 'GET /_ping HTTP/1.1\r\nHost: d\r\n\r\n')).toBe('');
    first.destroy();
    await expect.poll(reasons).toEqual(['too_many_connections']);
  });
});

describe('the proxy', () => {
  it('says which listener answers, and that the engine does not', async () => {
    await start({ UPSTREAM_DOCKER_HOST: 'unix:///nowhere/docker.sock' });
    const signal = AbortSignal.timeout(5_000);
    for (const name of ['run', 'images'] as const) {
      const answer = await proxy[name].send({ method: 'GET', path: '/_ping', body: null }, signal);
      expect(answer.headers['crucible-docker-proxy']).toBe(name);
      expect(answer.statusCode).toBe(502);
      answer.resume();
    }
  });

  it('listens for its owner and group alone, and leaves nothing behind', async () => {
    await start();
    expect((await stat(proxy.paths.run)).mode & 0o777).toBe(0o660);
    await proxy.stop();
    await expect(stat(proxy.paths.run)).rejects.toThrow('ENOENT');
  });

  it('does not take the place of another one, or of a file', async () => {
    await start();
    const other = await createTestProxy({ RUN_LISTEN: `unix://${proxy.paths.run}` });
    await expect(other.start()).rejects.toThrow('listens on');
    await other.stop();
    const file = await createTestProxy();
    await writeFile(file.paths.run, 'precious');
    await expect(file.start()).rejects.toThrow('is no socket');
    expect(await readFile(file.paths.run, 'utf8')).toBe('precious');
    await file.stop();
  });

  it('does not start with a profile that it cannot read', async () => {
    proxy = await createTestProxy({ SECCOMP_PROFILE: '/nowhere/seccomp.json' });
    await expect(proxy.start()).rejects.toThrow('SECCOMP_PROFILE');
  });

  it('answers for its health on an address of its own', async () => {
    const port = 20_000 + (process.pid % 20_000);
    await start({ HEALTH_LISTEN: `tcp://127.0.0.1:${port}` });
    const health = createEngineClient({ host: '127.0.0.1', port });
    expect(await get(health, '/health')).toEqual({ status: 200, body: { status: 'ok' } });
    expect((await get(health, '/containers/json')).status).toBe(404);
  });
});
