import { createHash, randomBytes } from 'node:crypto';
import Docker from 'dockerode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDockerProxyProcess } from '../../docker-proxy-fixture.ts';
import type { DockerProxyProcess } from '../../docker-proxy-fixture.ts';
import { ENGINE_SOCKET, startEngine } from '../engine-fixture.ts';
import type { Engine } from '../engine-fixture.ts';

const MIB = 1024 * 1024;
const HASH = `
import hashlib, sys
data = sys.stdin.buffer.read()
print(len(data), hashlib.sha256(data).hexdigest())
`;

let proxy: DockerProxyProcess;
let engine: Engine | null;

beforeEach(async () => {
  engine = null;
  proxy = await createDockerProxyProcess();
  await proxy.start();
});

afterEach(async () => {
  await engine?.stop();
  await proxy.stop();
  expect(await left()).toEqual([]);
});

const start = async (): Promise<Engine> => {
  engine = await startEngine({ socketPath: proxy.socketPath, owner: proxy.owner, maxReady: 2 });
  return engine;
};

/** Containers that are on the machine's engine, whatever the proxy says. */
async function left(): Promise<string[]> {
  const label = [`crucible=${proxy.owner}`];
  const listed = await new Docker({ socketPath: ENGINE_SOCKET }).listContainers({
    all: true,
    filters: { label },
  });
  return listed.map(({ Id }) => Id);
}

describe('the engine behind the docker proxy', { timeout: 60_000 }, () => {
  it('carries input of megabytes to the last byte, its end, and the output back', async () => {
    const input = randomBytes(2 * MIB).toString('latin1');
    const bytes = Buffer.from(input);
    const outcome = await (await start()).run({ code: HASH, stdin: input });
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(outcome).toMatchObject({ status: 'completed', stdout: `${bytes.length} ${hash}\n` });
  });

  it('slows a program down that nobody listens to, and loses nothing of its output', async () => {
    const outcome = await (
      await start()
    ).run({
      code: 'import sys\nfor i in range(40000): sys.stdout.write(f"{i:099d}\\n")',
      limits: { outputBytes: 8 * MIB },
      onEvent: () => new Promise((resolve) => setTimeout(resolve, 1)),
    });
    expect(outcome).toMatchObject({ status: 'completed', exitCode: 0 });
    expect(outcome.output.length).toBe(40_000 * 100);
    expect(outcome.stdout.slice(-6)).toBe('39999\n');
  });

  it('makes sandboxes of every isolation that the engine has', async () => {
    const { Runtimes } = (await new Docker({ socketPath: ENGINE_SOCKET }).info()) as { Runtimes: object };
    const expected = Object.hasOwn(Runtimes, 'runsc') ? ['standard', 'gvisor'] : ['standard'];
    const { executor, run } = await start();
    await expect
      .poll(() => executor.isolations().toSorted(), { timeout: 30_000 })
      .toEqual(expected.toSorted());
    for (const isolation of executor.isolations()) {
      expect(await run({ code: 'print(1)', isolation })).toMatchObject({ stdout: '1\n', isolation });
    }
  });

  it('works again after the proxy was killed and started anew, and leaves no container', async () => {
    const running = await start();
    expect(await running.run({ code: 'print(1)' })).toMatchObject({ stdout: '1\n' });
    await proxy.kill();
    await proxy.start();
    expect(await running.run({ code: 'print(2)' })).toMatchObject({ status: 'completed', stdout: '2\n' });
  });
});
