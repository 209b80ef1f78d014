import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { createCatalog, createGpuDigests, withCandidates } from './catalog.ts';
import { createProxy } from './create-proxy.ts';
import { readEnv } from './env.ts';
import { proxySettings } from './proxy-settings.ts';
import { watchParent } from './watch-parent.ts';

const STOP_DEADLINE_MS = 5_000;

const parsed = readEnv();
if (!parsed.ok) {
  process.stderr.write(
    `The settings are not right:\n${parsed.problems.map((problem) => `  ${problem}\n`).join('')}`,
  );
  process.exit(1);
}
const { env } = parsed;
const log = pino({ level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const catalog = withCandidates(createCatalog(env.IMAGE_CATALOG, log), env.IMAGE_CANDIDATES, log);
const gpuDigests = createGpuDigests(env.IMAGE_CATALOG, log).digests;
const allowed = { digests: catalog.digests, gpuDigests, seccomp: readProfile() };
const proxy = createProxy(proxySettings(env, allowed), log);

let isStopping = false;
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
if (env.CRUCIBLE_PARENT_PID !== undefined) {
  watchParent(env.CRUCIBLE_PARENT_PID, () => void stop('the parent has ended'));
}
await proxy.start().catch(fail);
log.info({ run: env.RUN_LISTEN, images: env.IMAGES_LISTEN, owner: env.RUNNER_OWNER }, 'listening');

/** The seccomp profile that every sandbox gets. */
function readProfile(): object | null {
  if (env.SECCOMP_PROFILE === undefined) return null;
  try {
    const profile: unknown = JSON.parse(readFileSync(env.SECCOMP_PROFILE, 'utf8'));
    if (typeof profile === 'object' && profile !== null) return profile;
    throw new Error('it is no object');
  } catch (cause) {
    return fail(new Error(`SECCOMP_PROFILE names ${env.SECCOMP_PROFILE}, which cannot be used.`, { cause }));
  }
}

async function stop(reason: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ reason }, 'stopping');
  setTimeout(() => fail(new Error('Stopping took too long.')), STOP_DEADLINE_MS).unref();
  await proxy.stop();
  log.info('stopped');
  process.exit(0);
}

function fail(error: unknown): never {
  log.fatal({ err: error }, 'the docker proxy ends');
  process.exit(1);
}
