import { join } from 'node:path';
import { buildWeb } from '../build-web.mjs';
import { ensureEngine } from '../docker-engine/ensure-engine.mjs';
import { generatePrismaClient } from '../generate-prisma-client.mjs';
import { Failure } from '../failure.mjs';
import { orAbort } from '../process/lifetime.mjs';
import { takeTurn } from '../process/take-turn.mjs';

/** Images that tests try besides those of the core: small ones, whose packages are fetched in a moment. */
export const TEST_IMAGES = ['lua', 'sqlite'];

/**
 * The steps that make the product ready to start, each skipped when there is nothing to do. Commands of one
 * checkout that run at the same time take turns.
 */
export function preparation({ root, node, lifetime, progress }) {
  const lockFile = join(root, '.crucible/prepare.lock');
  const signal = lifetime.stopping;
  const step = (label, work) =>
    progress.step(label, (log) =>
      takeTurn(lockFile, { log, signal }, () => orAbort(Promise.resolve(work(log)), signal)),
    );

  async function buildWanted(engine, isWanted) {
    process.env.DOCKER_HOST = engine.address.host;
    const { ensureBaseImage } = await import('../images/base-image.mjs');
    const { buildImages } = await import('../images/build-images.mjs');
    const base = await step('Base image', (log) => ensureBaseImage({ root, log }));
    return step('Images', (log) => buildImages({ root, base, log, isWanted }));
  }

  return {
    /** A Docker Engine; one that was started here is stopped at the end. */
    async engine() {
      const stateFolder = join(root, '.crucible/run');
      const engine = await step('Docker engine', (log) => ensureEngine({ stateFolder, log, signal }));
      lifetime.onEnd('Docker engine', engine.release);
      return engine;
    },
    /** The core images, and those that `also` names; the others are built when somebody asks for them. */
    async images(engine, also = []) {
      const rows = await buildWanted(engine, ({ name, isCore }) => isCore === true || also.includes(name));
      const failed = rows.find(({ error }) => error !== undefined);
      if (failed !== undefined) throw new Failure(failed.error.message);
    },
    /** All that this machine can build: what cannot be is told, and is not there. */
    allImages: (engine) => buildWanted(engine, () => true),
    databaseClient: () => step('Database client', (log) => generatePrismaClient({ root, node, log, signal })),
    web: () => step('Web build', (log) => buildWeb({ root, node, log, signal })),
  };
}
