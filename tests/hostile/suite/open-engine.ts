import { setTimeout as sleep } from 'node:timers/promises';
import type { Isolation } from '@crucible/contracts/isolation';
import { createDockerProxyProcess } from '../../../apps/runner/src/docker-proxy-fixture.ts';
import { startEngine } from '../../../apps/runner/src/executor/engine-fixture.ts';
import type { Engine } from '../../../apps/runner/src/executor/engine-fixture.ts';

const STRICTEST: Isolation = 'gvisor';
const SERVED_TRIES = 60;
const SERVED_INTERVAL_MS = 100;

export type OpenEngine = {
  engine: Engine;
  /** The levels that there are on this machine. */
  levels: readonly Isolation[];
  /** Ends everything; resolves with the containers that are left, of which there should be none. */
  close(): Promise<string[]>;
};

/** An engine as it is in production: behind the docker proxy. */
export async function openEngine(): Promise<OpenEngine> {
  const proxy = await createDockerProxyProcess();
  await proxy.start();
  const engine = await startEngine({ socketPath: proxy.socketPath, owner: proxy.owner });
  return {
    engine,
    levels: await levelsOf(engine),
    async close() {
      await engine.stop();
      const left = await engine.containers();
      await proxy.stop();
      return left;
    },
  };
}

/** An engine serves the standard level as soon as it has started, and tries the other one while it does. */
async function levelsOf({ executor }: Engine): Promise<Isolation[]> {
  for (let tries = 0; tries < SERVED_TRIES && !executor.isolations().includes(STRICTEST); tries += 1) {
    await sleep(SERVED_INTERVAL_MS);
  }
  return executor.isolations();
}
