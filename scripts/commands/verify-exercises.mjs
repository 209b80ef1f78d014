/** Grades the programs that come with exercises and problem packages; needs an engine, and nothing else of the product. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { runCommand } from '../lib/process/run-command.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { claimCheckout } from '../lib/product/claim-checkout.mjs';
import { ownerOf } from '../lib/product/owner-of.mjs';
import { preparation } from '../lib/product/prepare.mjs';
import { startDockerProxy } from '../lib/product/start-docker-proxy.mjs';
import { createProgress } from '../lib/progress.mjs';

const root = join(import.meta.dirname, '../..');
const node = process.execPath;
const progress = createProgress();
const folders = process.argv.slice(2).map((folder) => resolve(process.env.INIT_CWD ?? process.cwd(), folder));

await runLife({ progress, stoppedCode: 130 }, async (lifetime) => {
  if (folders.length === 0) throw new Failure('Name folders: npm run verify:exercises -- <folder>…');
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Failure(`There is no folder ${missing}.`);
  const context = { root, node, lifetime, progress };
  const records = await claimCheckout({ root, command: 'verify-exercises', lifetime });
  const prepare = preparation(context);
  const engine = await prepare.engine();
  await prepare.images(engine);
  const owner = ownerOf(root, 'verify');
  const logsFolder = join(root, '.crucible/verify-exercises/logs');
  const proxy = await startDockerProxy({ engine, owner, records, logsFolder, env: process.env }, context);
  const env = {
    DOCKER_HOST: proxy.host,
    IMAGE_CATALOG: join(root, '.crucible/images.json'),
    RUNNER_OWNER: owner,
    SECCOMP_PROFILE: join(root, 'security/seccomp.json'),
  };
  const args = [join(root, 'apps/runner/src/verify-exercises/main.ts'), ...folders];
  const { code } = await runCommand(node, args, { cwd: root, env, signal: lifetime.stopping, inherit: true });
  return code;
});
