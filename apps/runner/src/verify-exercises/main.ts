/** Grades the programs that come with exercises and problem packages, as `npm run verify:exercises` asks for it. */
import { resolve } from 'node:path';
import { createExecutor } from '../executor/create-executor.ts';
import { loadSeccompProfile } from '../executor/docker/load-seccomp-profile.ts';
import { dockerAddress } from '../docker-address.ts';
import { loadCatalog } from '../images/load-catalog.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { readVerifyEnv } from './env.ts';
import { formatHead, formatRow, formatSummary } from './format-table.ts';
import { VERIFY_LIMITS, VERIFY_POOLS } from './verify-limits.ts';
import { verifyFolders } from './verify-folders.ts';

const FAILURE_CODE = 70;

const env = readVerifyEnv();
const folders = process.argv.slice(2).map((folder) => resolve(folder));
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stopping.abort(new Error('Stopped.')));

const catalog = await loadCatalog(env.IMAGE_CATALOG);
const executor = createExecutor({
  driver: {
    ...dockerAddress({ host: env.DOCKER_HOST }),
    ownership: { owner: env.RUNNER_OWNER, bootId: newId() },
    cpus: 1,
    gvisorRuntime: null,
    seccompProfile: await loadSeccompProfile(env.SECCOMP_PROFILE),
  },
  pools: VERIFY_POOLS,
  catalog,
  isolationTests: [],
  log: createLogger('warn'),
});
const print = (line: string) => process.stdout.write(`${line}\n`);

try {
  await executor.start();
  print(formatHead());
  const input = { folders, concurrency: env.VERIFY_CONCURRENCY, signal: stopping.signal };
  const rows = await verifyFolders({ executor, catalog, maxLimits: VERIFY_LIMITS }, input, (row) =>
    print(formatRow(row)),
  );
  print(`\n${formatSummary(rows)}`);
  if (rows.length === 0) print('There is no exercise and no problem package in these folders.');
  process.exitCode = rows.length === 0 || rows.some(({ result }) => result === 'wrong') ? 1 : 0;
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = FAILURE_CODE;
} finally {
  await executor.stop();
}
