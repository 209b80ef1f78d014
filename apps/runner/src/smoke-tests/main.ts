/** Runs the smoke tests and examples of images, as `npm run images` asks for it, and writes a JSON line for each. */
import { join } from 'node:path';
import { dockerAddress } from '../docker-address.ts';
import { createExecutor } from '../executor/create-executor.ts';
import { loadSeccompProfile } from '../executor/docker/load-seccomp-profile.ts';
import { loadCatalog } from '../images/load-catalog.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { readSmokeEnv } from './env.ts';
import { readSmokeTests } from './read-smoke-tests.ts';
import { smokeImage } from './smoke-image.ts';

/** Nobody waits for these sandboxes: one is made when it is needed. */
const POOLS = {
  memoryBudgetBytes: 4 * 2 ** 30,
  minReady: 0,
  gvisorMinReady: 0,
  maxReady: 1,
  parallelCreations: 1,
};

const env = readSmokeEnv();
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stopping.abort(new Error('Stopped.')));

const catalog = await loadCatalog(env.IMAGE_CATALOG);
const bootId = newId();
const executor = createExecutor({
  driver: {
    ...dockerAddress({ host: env.DOCKER_HOST }),
    ownership: { owner: `smoke-${bootId}`, bootId },
    cpus: 1,
    gvisorRuntime: null,
    seccompProfile: await loadSeccompProfile(env.SECCOMP_PROFILE),
  },
  pools: POOLS,
  catalog,
  isolationTests: [],
  log: createLogger('warn'),
});

try {
  await executor.start();
  for (const image of catalog.images) {
    const tests = await readSmokeTests(join(env.IMAGES_FOLDER, image.name));
    await smokeImage({ executor, signal: stopping.signal }, { image, tests }, (result) =>
      process.stdout.write(`${JSON.stringify({ image: image.name, ...result })}\n`),
    );
  }
} finally {
  await executor.stop();
}
