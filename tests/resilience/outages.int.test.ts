import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImageCatalogSchema } from '@crucible/contracts/image-manifest';
import { HealthReportSchema } from '@crucible/contracts/service-health';
import type { HealthReport } from '@crucible/contracts/service-health';
import { createTestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDockerProxyProcess } from '../../apps/runner/src/docker-proxy-fixture.ts';
import type { DockerProxyProcess } from '../../apps/runner/src/docker-proxy-fixture.ts';
import { createRunnerProcess, freePort } from '../../apps/runner/src/runner-fixture.ts';
import type { RunnerProcess } from '../../apps/runner/src/runner-fixture.ts';
import { readExecution, startLoad } from './load-fixture.ts';
import { createScratchEngine } from './scratch-engine-fixture.ts';
import type { ScratchEngine } from './scratch-engine-fixture.ts';
import { createScratchPostgres } from './scratch-postgres-fixture.ts';
import type { ScratchPostgres } from './scratch-postgres-fixture.ts';

const CLIENTS = 3;
const KEY = `cru_${randomBytes(32).toString('base64url')}`;
/** Executions that have to be accepted before something is killed, and while it is away or after it is back. */
const ENOUGH = 5;
const AWAY_MS = 1_500;
const PATIENCE = { timeout: 60_000, interval: 100 };

/** A second engine needs the rights of the first. */
const CAN_START_ENGINE = process.getuid?.() === 0;

let folder: string;
let engine: ScratchEngine;
let postgres: ScratchPostgres;
let proxy: DockerProxyProcess;
let runner: RunnerProcess;

beforeAll(async () => {
  if (!CAN_START_ENGINE) return;
  folder = await mkdtemp(join(tmpdir(), 'outage-'));
  engine = createScratchEngine(folder);
  postgres = createScratchPostgres(folder, await freePort());
  const [databaseUrl, catalog] = await Promise.all([newDatabase(), pythonAlone(), engine.start()]);
  await engine.load(catalog.digests);
  proxy = await createDockerProxyProcess({
    UPSTREAM_DOCKER_HOST: engine.host,
    IMAGE_CATALOG: catalog.path,
    LOG_LEVEL: 'info',
  });
  await proxy.start();
  runner = await createRunnerProcess({
    DATABASE_URL: databaseUrl,
    DOCKER_HOST: `unix://${proxy.socketPath}`,
    ALLOW_RAW_DOCKER: 'false',
    IMAGE_CATALOG: catalog.path,
    RUNNER_OWNER: proxy.owner,
    BOOTSTRAP_API_KEY: KEY,
    API_REQUESTS_PER_MINUTE_PER_KEY: '1000000',
    POOL_MAX_READY: '2',
    LOG_LEVEL: 'fatal',
  });
  await runner.start();
}, 240_000);

afterAll(async () => {
  if (!CAN_START_ENGINE) return;
  await runner?.stop();
  // Whatever the answer is, nothing is left running.
  const left = await engine?.containers(`crucible=${proxy?.owner}`).catch((cause: unknown) => cause);
  await proxy?.stop();
  await postgres?.stop();
  await engine?.stop();
  await rm(folder, { recursive: true, force: true });
  expect(left).toEqual([]);
}, 60_000);

async function newDatabase(): Promise<string> {
  vi.stubEnv('CRUCIBLE_TEST_DATABASE_URL', await postgres.start());
  return (await createTestDatabase()).url;
}

/** A catalog with one image: the others would only take their time. */
async function pythonAlone(): Promise<{ path: string; digests: string[] }> {
  const all = await readFile(process.env['IMAGE_CATALOG'] ?? '', 'utf8');
  const images = ImageCatalogSchema.parse(JSON.parse(all)).images.filter(({ name }) => name === 'python');
  const path = join(folder, 'images.json');
  await writeFile(path, JSON.stringify({ images }));
  return { path, digests: images.map(({ digest }) => digest) };
}

async function health(): Promise<{ code: number; report: HealthReport }> {
  const response = await fetch(`${runner.url}/health`);
  return { code: response.status, report: HealthReportSchema.parse(await response.json()) };
}

type Part = 'database' | 'proxy' | 'docker';
const OUTAGES: {
  part: Part;
  alsoFailing: Part[];
  kill: () => Promise<void>;
  restart: () => Promise<unknown>;
}[] = [
  { part: 'proxy', alsoFailing: ['docker'], kill: () => proxy.kill(), restart: () => proxy.start() },
  { part: 'docker', alsoFailing: [], kill: () => engine.kill(), restart: () => engine.start() },
  { part: 'database', alsoFailing: [], kill: () => postgres.kill(), restart: () => postgres.start() },
];

it.runIf(CAN_START_ENGINE).each(OUTAGES)(
  'says that the $part is away, recovers when it is back, and loses nothing that it has accepted',
  { timeout: 240_000 },
  async ({ part, alsoFailing, kill, restart }) => {
    const service = { url: runner.url, key: KEY };
    const load = startLoad(service, CLIENTS);
    const accepted = (count: number) =>
      vi.waitFor(() => expect(load.accepted.size).toBeGreaterThanOrEqual(count), PATIENCE);
    await accepted(ENOUGH);

    await kill();
    await vi.waitFor(async () => {
      const { code, report } = await health();
      const failing = (['database', 'proxy', 'docker'] as const).filter(
        (name) => report.checks[name]?.ok === false,
      );
      expect({ code, failing: failing.toSorted() }).toEqual({
        code: 503,
        failing: [part, ...alsoFailing].toSorted(),
      });
    }, PATIENCE);
    await sleep(AWAY_MS);
    await restart();
    await vi.waitFor(async () => expect(await health()).toMatchObject({ code: 200 }), PATIENCE);
    await accepted(load.accepted.size + ENOUGH);
    await load.stop();

    for (const [id, stdout] of load.accepted) {
      await vi.waitFor(
        async () => expect(await readExecution(service, id)).toMatchObject({ status: 'completed', stdout }),
        PATIENCE,
      );
    }
  },
);
