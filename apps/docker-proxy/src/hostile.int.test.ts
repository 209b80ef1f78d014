import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Escape, World } from './fixtures/escape.ts';
import { ESCAPES } from './fixtures/escapes.ts';
import { changed, validCreation } from './fixtures/valid-creation.ts';
import { REASONS } from './policy/refusal.ts';
import { createTestProxy } from './proxy-fixture.ts';
import type { TestProxy } from './proxy-fixture.ts';

/** What may be asked of the engine while everything is refused: whose a container is. */
const HARMLESS = /^GET \/containers\/[0-9a-f]{64}\/json$/;
const ANSWER_WITHIN_MS = 10_000;
const HUNG_UP_AT_ONCE = 50;

let proxy: TestProxy;
let world: World;

beforeAll(async () => {
  proxy = await createTestProxy({ PULL_REGISTRIES: 'registry.test:5000' });
  await proxy.start();
  const { owner, digest } = proxy;
  const valid = validCreation({ owner, digest });
  const own = await proxy.run.ask({
    method: 'POST',
    path: '/containers/create',
    body: JSON.stringify(valid),
  });
  // One that was made beside the proxy, with the label by which the proxy knows its own.
  const forged = changed(
    changed(valid, 'Labels crucible-docker-proxy', owner),
    'HostConfig ReadonlyRootfs',
    false,
  );
  const foreignName = `foreign-${owner}`;
  const foreign = await proxy.engine.ask({
    method: 'POST',
    path: `/containers/create?name=${foreignName}`,
    body: JSON.stringify(forged),
  });
  const idOf = ({ body }: { body: unknown }) => (body as { Id: string }).Id;
  world = { owner, digest, ownId: idOf(own), foreignId: idOf(foreign), foreignName };
});

afterAll(() => proxy.stop());

/** Sends an attempt as it is, and collects what comes back until the proxy hangs up. */
function attempt({ listener, wire }: Escape): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(proxy.paths[listener]);
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(wire(world));
  });
}

/** `403 route_not_allowed` for a refusal that came alone, and what it was for anything else. */
function summaryOf(answer: string): string {
  const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
  const answers = answer.match(/HTTP\/1\.1 /g)?.length ?? 0;
  const code = /"code":"(\w+)"/.exec(answer)?.[1];
  return answers === 1 ? `${status} ${code}` : `${answers} answers: ${answer.slice(0, 200)}`;
}

async function containerIds(): Promise<string[]> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`crucible=${proxy.owner}`] }));
  const path = `/containers/json?all=1&filters=${filters}`;
  const { body } = await proxy.engine.ask({ method: 'GET', path, body: null });
  return (body as { Id: string }[]).map(({ Id }) => Id).toSorted();
}

describe('a client that was given the sockets of the docker proxy', () => {
  it('gets a refusal for every escape, each audited, and none reaches the engine', async () => {
    const before = await containerIds();
    const askedBefore = proxy.recorder.requests.length;
    const auditedBefore = proxy.audit().length;

    const found: string[] = [];
    for (const escape of ESCAPES) {
      found.push(`${escape.group}, ${escape.name}: ${summaryOf(await attempt(escape))}`);
    }

    expect(found).toEqual(
      ESCAPES.map(({ group, name, reason }) => `${group}, ${name}: ${REASONS[reason]} ${reason}`),
    );
    expect(ESCAPES.length).toBeGreaterThan(1000);
    const audited = () => proxy.audit().slice(auditedBefore);
    await expect.poll(() => audited().length).toBeGreaterThanOrEqual(ESCAPES.length);
    expect(audited().map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(
      ESCAPES.map(({ reason }) => `refused ${reason}`),
    );
    const asked = proxy.recorder.requests.slice(askedBefore);
    expect(asked.filter((request) => !HARMLESS.test(request))).toEqual([]);
    expect(await containerIds()).toEqual(before);
  });

  it('does not bring it down by hanging up in the middle of anything', async () => {
    const hangUp = ({ listener, wire }: Escape, at: number) =>
      new Promise<void>((resolve) => {
        const text = wire(world);
        const socket = connect(proxy.paths[listener], () => {
          socket.write(text.slice(0, Math.ceil((text.length * ((at % 10) + 1)) / 10)));
          setImmediate(() => socket.destroy());
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
      });
    const ping = { method: 'GET', path: '/_ping', body: null } as const;
    for (let at = 0; at < ESCAPES.length; at += HUNG_UP_AT_ONCE) {
      await Promise.all(ESCAPES.slice(at, at + HUNG_UP_AT_ONCE).map(hangUp));
      // Answered after those before it were accepted.
      expect(await proxy.run.ask(ping)).toMatchObject({ status: 200 });
      expect(await proxy.images.ask(ping)).toMatchObject({ status: 200 });
    }
    expect(proxy.audit().filter(({ reason }) => reason === 'internal')).toEqual([]);
  });
});
