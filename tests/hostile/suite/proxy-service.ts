import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Escape, World } from '../../../apps/docker-proxy/src/fixtures/escape.ts';
import { changed, validCreation } from '../../../apps/docker-proxy/src/fixtures/valid-creation.ts';
import { createTestProxy } from '../../../apps/docker-proxy/src/proxy-fixture.ts';

const ANSWER_WITHIN_MS = 10_000;
const AUDITED_TRIES = 50;
const AUDITED_INTERVAL_MS = 20;
/** What the proxy may ask the engine while it refuses everything: whose a container is. */
const HARMLESS = /^GET \/containers\/[0-9a-f]{64}\/json$/;

export type Attempt = { listener: Escape['listener']; wire: string };

/** What became of attempts. */
export type Attempted = {
  /** Status and code of each answer, `403 field_unknown`; its beginning where it is no single one. */
  answers: string[];
  /** Decisions that were audited: outcome and reason. */
  audited: string[];
  /** Requests that came through to the engine. */
  reached: string[];
};

/** A docker proxy in front of the real engine, and what it takes to attack it. */
export type ProxyService = {
  world: World;
  /** Sends bytes to a listener of the proxy, one attempt after the other. Only one caller at a time. */
  attempt(attempts: Attempt[]): Promise<Attempted>;
  stop(): Promise<void>;
};

export async function startProxyService(): Promise<ProxyService> {
  const proxy = await createTestProxy();
  await proxy.start();
  const world = await makeWorld(proxy);
  return {
    world,
    async attempt(attempts) {
      const [audited, reached] = [proxy.audit().length, proxy.recorder.requests.length];
      const answers: string[] = [];
      for (const { listener, wire } of attempts) {
        answers.push(summaryOf(await send(proxy.paths[listener], wire)));
      }
      // The events come by another way than the answers.
      for (let tries = 0; tries < AUDITED_TRIES; tries += 1) {
        if (proxy.audit().length >= audited + attempts.length) break;
        await sleep(AUDITED_INTERVAL_MS);
      }
      return {
        answers,
        audited: proxy
          .audit()
          .slice(audited)
          .map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`.trim()),
        reached: proxy.recorder.requests.slice(reached).filter((request) => !HARMLESS.test(request)),
      };
    },
    stop: () => proxy.stop(),
  };
}

/** A container of the proxy's, and one that was made beside it with the proxy's own label. */
async function makeWorld(proxy: Awaited<ReturnType<typeof createTestProxy>>): Promise<World> {
  const { owner, digest } = proxy;
  const valid = validCreation({ owner, digest });
  const foreignName = `foreign-${owner}`;
  const labelled = changed(valid, 'Labels crucible-docker-proxy', owner);
  const forged = changed(labelled, 'HostConfig ReadonlyRootfs', false);
  const create = async (client: typeof proxy.run, path: string, body: object) => {
    const { body: created } = await client.ask({ method: 'POST', path, body: JSON.stringify(body) });
    return (created as { Id: string }).Id;
  };
  return {
    ...{ owner, digest, foreignName },
    ownId: await create(proxy.run, '/containers/create', valid),
    foreignId: await create(proxy.engine, `/containers/create?name=${foreignName}`, forged),
  };
}

/** Sends bytes as they are, and collects what comes back until the proxy hangs up. */
function send(path: string, wire: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(wire);
  });
}

function summaryOf(answer: string): string {
  const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
  const answers = answer.match(/HTTP\/1\.1 /g)?.length ?? 0;
  const code = /"code":"(\w+)"/.exec(answer)?.[1] ?? '';
  return answers === 1 ? `${status} ${code}`.trim() : `${answers} answers: ${answer.slice(0, 100)}`;
}
