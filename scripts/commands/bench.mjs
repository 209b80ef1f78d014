/** Measures the product on this machine: one that is started for it, so that nothing else uses it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../lib/process/run-command.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { claimCheckout } from '../lib/product/claim-checkout.mjs';
import { openDatabase } from '../lib/product/open-database.mjs';
import { ownerOf } from '../lib/product/owner-of.mjs';
import { preparation } from '../lib/product/prepare.mjs';
import { startSeparateProduct } from '../lib/product/start-separate-product.mjs';
import { createProgress } from '../lib/progress.mjs';

const RUNNER_ENV = {
  // One client asks as fast as it can, which an installation would not let it do.
  CREATIONS_PER_MINUTE_PER_PERSON: '1000000',
  CREATIONS_PER_MINUTE_PER_ADDRESS: '1000000',
  API_REQUESTS_PER_MINUTE_PER_KEY: '1000000',
  LOG_LEVEL: 'warn',
  // As many as what it is held against runs at once.
  EVALUATION_CONCURRENCY: process.env.EVALUATION_CONCURRENCY || String(availableParallelism()),
  // What a demo begins with would run beside what is measured.
  SEED_DEMO: 'false',
};

const root = join(import.meta.dirname, '../..');
const node = process.execPath;
const progress = createProgress();

await runLife({ progress, stoppedCode: 130 }, async (lifetime) => {
  const context = { root, node, lifetime, progress };
  const records = await claimCheckout({ root, command: 'bench', lifetime });
  const prepare = preparation(context);
  const engine = await prepare.engine();
  await prepare.images(engine);
  await prepare.databaseClient();
  await prepare.web();
  const database = await openDatabase({ dataDir: join(root, '.crucible/bench/postgres'), records }, context);
  const product = await startSeparateProduct(
    { name: 'bench', engine, database, records, runnerEnv: RUNNER_ENV },
    context,
  );
  const env = {
    RUNNER_URL: product.runnerUrl,
    API_KEY: product.apiKey,
    IMAGE_CATALOG: join(root, '.crucible/images.json'),
    DOCKER_HOST: engine.address.host,
    DOCKER_PROXY_HOST: product.dockerProxyHost,
    RUNNER_OWNER: ownerOf(root, 'bench'),
    EVALUATION_CONCURRENCY: RUNNER_ENV.EVALUATION_CONCURRENCY,
  };
  const args = [join(root, 'bench/src/main.ts'), ...process.argv.slice(2)];
  const { code } = await runCommand(node, args, { cwd: root, env, signal: lifetime.stopping, inherit: true });
  return code;
});
