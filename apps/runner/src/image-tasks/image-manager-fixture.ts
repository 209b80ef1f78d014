import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import { createDb } from '@crucible/db';
import type { Db, ImageTask } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { createDockerProxyProcess } from '../docker-proxy-fixture.ts';
import { createImageEngine } from '../executor/docker/image-engine.ts';
import type { ImageEngine } from '../executor/docker/image-engine.ts';
import { loadSeccompProfile } from '../executor/docker/load-seccomp-profile.ts';
import { createExecutor } from '../executor/create-executor.ts';
import { ENGINE_SOCKET, loadTestCatalog } from '../executor/engine-fixture.ts';
import type { Executor } from '../executor/executor.ts';
import { ISOLATION_TESTS } from '../executor/self-test/isolation-tests.ts';
import { createLiveCatalog } from '../images/live-catalog.ts';
import type { LiveCatalog } from '../images/live-catalog.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import type { Author } from '../people/author.ts';
import { createImageManager } from './create-image-manager.ts';
import { createImageTaskEvents } from './image-task-events.ts';
import type { ImageTaskEvents } from './image-task-events.ts';
import { dockerfileContext } from './dockerfile-context.ts';

/** A whole image manager with its docker proxy, database and executor, on the machine's engine. */
export type TestManager = {
  db: Db;
  catalog: LiveCatalog;
  executor: Executor;
  python: BuiltImage;
  by: Author;
  deps: {
    db: Db;
    instance: string;
    imagesFolder: string;
    clock: typeof systemClock;
    imageTasks: ImageTaskEvents;
  };
  registrySecret: string;
  /** The engine itself, as whoever has made foreign images has it. */
  engine: ImageEngine;
  /** What it lists for the others. */
  listed(): ReturnType<ImageEngine['list']>;
  /** Makes a folder of the catalogue, with an image that says hello. */
  addToCatalogue(name: string, dockerfile: string): Promise<void>;
  /** Builds a foreign image, as somebody else would have. */
  makeForeign(tag: string, dockerfile: string): Promise<void>;
  /** Resolves when a task has ended, with its log. */
  ended(taskId: string): Promise<{ task: ImageTask; log: string[] }>;
  /** Resolves when a line of the log contains this. */
  said(taskId: string, piece: string): Promise<void>;
  stop(): Promise<void>;
};

const SECCOMP_PROFILE = fileURLToPath(new URL('../../../../security/seccomp.json', import.meta.url));
const POLL_MS = 50;

export async function startManager({ registries }: { registries: string[] }): Promise<TestManager> {
  const folder = await mkdtemp(join(tmpdir(), 'images-'));
  const imagesFolder = join(folder, 'images');
  const candidatesPath = join(folder, 'candidates.json');
  await mkdir(imagesFolder);
  const imagesSocket = join(folder, 'images.sock');
  const proxy = await createDockerProxyProcess({
    IMAGES_LISTEN: `unix://${imagesSocket}`,
    IMAGE_CANDIDATES: candidatesPath,
    PULL_REGISTRIES: registries.join(','),
    IMAGE_CATALOG: process.env['IMAGE_CATALOG'] ?? '',
  });
  await proxy.start();
  const { url, drop } = await createTestDatabase();
  const log = createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent');
  const pool = createPostgresPool({ url, max: 10, log });
  const db = createDb(pool);
  const listener = createPostgresListener({ url, log });
  const built = await loadTestCatalog();
  const python = built.images.find(({ name }) => name === 'python');
  if (python === undefined) throw new Error('The catalog has no Python.');
  const catalog = createLiveCatalog({ db, listener, log }, built);
  const imageTasks = createImageTaskEvents({ listener });
  await listener.start();
  await catalog.start();
  const executor = createExecutor({
    driver: {
      ...{ socketPath: proxy.socketPath, host: null, cpus: 1, gvisorRuntime: null },
      ownership: { owner: proxy.owner, bootId: randomUUID() },
      seccompProfile: await loadSeccompProfile(SECCOMP_PROFILE),
    },
    pools: {
      ...{
        memoryBudgetBytes: 4 * 2 ** 30,
        minReady: 0,
        gvisorMinReady: 0,
        maxReady: 1,
        parallelCreations: 2,
      },
    },
    ...{ catalog, isolationTests: [], log },
  });
  await executor.start();
  const registrySecret = newId();
  const person = await db.person.create({ data: { id: newId(), role: 'admin', name: 'Grace' } });
  const deps = { db, instance: 'test', imagesFolder, clock: systemClock, imageTasks };
  const gate = { isOpen: () => true, close: () => undefined, stop: async () => undefined };
  const manager = createImageManager(
    { ...deps, ...{ catalog, executor, log, pool, listener, gate, version: '0' } },
    {
      engine: createImageEngine({ socketPath: imagesSocket, host: null }, proxy.owner),
      ...{ imagesFolder, candidatesPath, registries, registrySecret, imageRegistry: null, scannerPath: '' },
      isolationTests: ISOLATION_TESTS.slice(0, 2),
    },
    { workerId: newId() },
  );
  await manager.start();
  const engine = createImageEngine({ socketPath: ENGINE_SOCKET, host: null }, proxy.owner);
  const foreign: string[] = [];

  return {
    ...{ db, catalog, executor, python, deps, registrySecret, engine },
    by: { personId: person.id, apiKeyId: null, address: null },
    listed: async () => (await manager.report()).images,
    async addToCatalogue(name, dockerfile) {
      const [language] = python.manifest.languages;
      const manifest = {
        ...python.manifest,
        name,
        frameworks: [],
        languages: [{ ...language, examples: HELLO }],
      };
      await mkdir(join(imagesFolder, name, 'smoke'), { recursive: true });
      await writeFile(join(imagesFolder, name, 'Dockerfile'), dockerfile);
      await writeFile(join(imagesFolder, name, 'image.json'), JSON.stringify({ ...manifest, parts: [] }));
    },
    async makeForeign(tag, dockerfile) {
      const { signal } = new AbortController();
      await engine.build({
        ...{ context: dockerfileContext(dockerfile), tag, buildArguments: {}, isFromScratch: false, signal },
        onLine: () => undefined,
      });
      foreign.push(tag);
    },
    async ended(taskId) {
      for (;;) {
        const task = await db.imageTask.findUniqueOrThrow({ where: { id: taskId } });
        const lines = await db.imageTaskLine.findMany({ where: { taskId }, orderBy: { position: 'asc' } });
        if (task.finishedAt !== null) return { task, log: lines.map(({ text }) => text) };
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async said(taskId, piece) {
      while ((await db.imageTaskLine.count({ where: { taskId, text: { contains: piece } } })) === 0)
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    },
    async stop() {
      await manager.stop(0);
      await executor.stop();
      const versions = await db.imageVersion.findMany({ where: { tag: { startsWith: 'crucible/test-' } } });
      for (const name of [...versions.map(({ tag }) => tag), ...foreign])
        await engine.remove(name).catch(() => undefined);
      catalog.stop();
      await listener.stop();
      await db.$disconnect();
      await pool.end();
      await drop();
      await proxy.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The least that an image of Python has to run. */
export const HELLO = [
  { title: 'Hello', files: [{ path: 'main.py', content: 'print("Hello")\n' }], stdin: '' },
];
