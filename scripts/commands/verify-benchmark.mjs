/** Runs samples against a benchmark on a database and an engine, as an installation does, and compares what comes of it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { runCommand } from '../lib/process/run-command.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { claimCheckout } from '../lib/product/claim-checkout.mjs';
import { freshDatabase } from '../lib/product/fresh-database.mjs';
import { migrate, openDatabase } from '../lib/product/open-database.mjs';
import { ownerOf } from '../lib/product/owner-of.mjs';
import { preparation } from '../lib/product/prepare.mjs';
import { startDockerProxy } from '../lib/product/start-docker-proxy.mjs';
import { createProgress } from '../lib/progress.mjs';

const USAGE = 'Name files: npm run verify:benchmark -- <problems.jsonl> <samples.jsonl> [<expected.json>]';
const root = join(import.meta.dirname, '../..');
const node = process.execPath;
const progress = createProgress();
const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? process.cwd(), file));

await runLife({ progress, stoppedCode: 130 }, async (lifetime) => {
  if (files.length < 2 || files.length > 3) throw new Failure(USAGE);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Failure(`There is no file ${missing}.`);
  const context = { root, node, lifetime, progress };
  const records = await claimCheckout({ root, command: 'verify-benchmark', lifetime });
  const prepare = preparation(context);
  const engine = await prepare.engine();
  await prepare.images(engine);
  await prepare.databaseClient();
  const state = join(root, '.crucible/verify-benchmark');
  const server = await openDatabase({ dataDir: join(state, 'postgres'), records }, context);
  const databaseUrl = await freshDatabase(server.url, 'crucible_verify_benchmark');
  await migrate(databaseUrl, context);
  const owner = ownerOf(root, 'verify-benchmark');
  const proxy = await startDockerProxy(
    { engine, owner, records, logsFolder: join(state, 'logs'), env: process.env },
    context,
  );
  const env = {
    DATABASE_URL: databaseUrl,
    DOCKER_HOST: proxy.host,
    IMAGE_CATALOG: join(root, '.crucible/images.json'),
    RUNNER_OWNER: owner,
    SECCOMP_PROFILE: join(root, 'security/seccomp.json'),
  };
  const args = [join(root, 'apps/runner/src/verify-benchmark/main.ts'), ...files];
  const { code } = await runCommand(node, args, { cwd: root, env, signal: lifetime.stopping, inherit: true });
  return code;
});
