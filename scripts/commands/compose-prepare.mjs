/** Builds the executor images, publishes their catalog, and makes the settings and secrets of a deployment. */
import { join } from 'node:path';
import { findCompose } from '../lib/deployment/find-compose.mjs';
import { prepareDeployment, usualPlaces } from '../lib/deployment/prepare-deployment.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { preparation } from '../lib/product/prepare.mjs';
import { createProgress } from '../lib/progress.mjs';

const root = join(import.meta.dirname, '../..');
const progress = createProgress();

await runLife({ progress, stoppedCode: 130 }, async (lifetime) => {
  const prepare = preparation({ root, node: process.execPath, lifetime, progress });
  const compose = await progress.step('Docker Compose', findCompose);
  const engine = await prepare.engine();
  await prepare.images(engine);
  await progress.step('Settings', () => prepareDeployment({ root, engine, ...usualPlaces(root) }));
  progress.say(`\nStart it with: ${compose.command.join(' ')} up --detach --build`);
  return 0;
});
