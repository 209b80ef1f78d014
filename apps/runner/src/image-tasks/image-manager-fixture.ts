import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '@crucible/db';
import type { Db, ImageTask } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { createDockerProxyProcess } from '../docker-proxy-fixture.ts';
import type { DockerProxyProcess } from '../docker-proxy-fixture.ts';
import { createImageEngine } from '../executor/docker/image-engine.ts';
import type { ImageEngine } from '../executor/docker/image-engine.ts';
import { ENGINE_SOCKET } from '../executor/engine-fixture.ts';
import { newId } from '../lib/ids.ts';
import type { Author } from '../people/author.ts';
import { dockerfileContext } from './dockerfile-context.ts';
import { startManagerProcess } from './manager-process-fixture.ts';
import type { ManagerProcess, ProcessSettings } from './manager-process-fixture.ts';

/** What image managers work with: a database, a catalogue's folder, and the machine's engine behind docker proxies. */
export type ImageSite = {
  db: Db;
  by: Author;
  /** The engine itself, as whoever has made foreign images has it. */
  engine: ImageEngine;
  /** What a manager with a docker proxy of its own has to be told. */
  addWorker(
    given?: Partial<ProcessSettings>,
  ): Promise<{ settings: ProcessSettings; proxy: DockerProxyProcess }>;
  /** Builds a foreign image, as somebody else would have. */
  makeForeign(tag: string, dockerfile: string): Promise<void>;
  /** Resolves when a task has ended, with its log. */
  ended(taskId: string): Promise<{ task: ImageTask; log: string[] }>;
  /** Resolves when a line of the log contains this. */
  said(taskId: string, piece: string): Promise<void>;
  stop(): Promise<void>;
};

/** A whole image manager with its docker proxy, database and executor. */
export type TestManager = Omit<ImageSite, 'addWorker'> &
  Pick<ManagerProcess, 'catalog' | 'executor' | 'python' | 'deps'> & {
    registrySecret: string;
    /** Makes a folder of the catalogue, with an image that says hello. */
    addToCatalogue(name: string, dockerfile: string): Promise<void>;
  };

const POLL_MS = 50;

export async function openSite(): Promise<ImageSite> {
  const folder = await mkdtemp(join(tmpdir(), 'images-'));
  const imagesFolder = join(folder, 'images');
  await mkdir(imagesFolder);
  const { url, drop } = await createTestDatabase();
  const db = createDb(url);
  const registrySecret = newId();
  const person = await db.person.create({ data: { id: newId(), role: 'admin', name: 'Grace' } });
  const engine = createImageEngine({ socketPath: ENGINE_SOCKET, host: null }, '');
  const foreign: string[] = [];
  const proxies: DockerProxyProcess[] = [];
  let workers = 0;

  return {
    ...{ db, engine, by: { personId: person.id, apiKeyId: null, address: null } },
    async addWorker(given = {}) {
      workers += 1;
      const instance = `worker-${workers}`;
      const candidatesPath = join(folder, `${instance}.json`);
      const imagesSocket = join(folder, `${instance}.sock`);
      const registries = given.registries ?? [];
      const proxy = await createDockerProxyProcess({
        IMAGES_LISTEN: `unix://${imagesSocket}`,
        IMAGE_CANDIDATES: candidatesPath,
        PULL_REGISTRIES: registries.join(','),
        IMAGE_CATALOG: process.env['IMAGE_CATALOG'] ?? '',
      });
      proxies.push(proxy);
      await proxy.start();
      const settings = {
        ...{ url, instance, owner: proxy.owner, runSocket: proxy.socketPath, imagesSocket, candidatesPath },
        ...{ imagesFolder, registries, imageRegistry: null, registrySecret, scannerPath: '' },
        ...{ hasSandboxes: true, ...given },
      };
      return { settings, proxy };
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
      for (const proxy of proxies) {
        await proxy.stop();
        await removeBuilt(proxy.owner);
      }
      for (const tag of foreign) await engine.remove(tag).catch(() => undefined);
      await db.$disconnect();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes what was built for an installation from the machine's engine. */
async function removeBuilt(owner: string): Promise<void> {
  const engine = createImageEngine({ socketPath: ENGINE_SOCKET, host: null }, owner);
  for (const { digest, isBuiltHere } of await engine.list())
    if (isBuiltHere) await engine.remove(digest).catch(() => undefined);
}

/** A site with a manager in this process. */
export async function startManager(given: Partial<ProcessSettings>): Promise<TestManager> {
  const { addWorker, ...site } = await openSite();
  const { settings } = await addWorker(given);
  const { catalog, executor, python, deps, stop } = await startManagerProcess(settings);
  return {
    ...{ ...site, catalog, executor, python, deps, registrySecret: settings.registrySecret },
    addToCatalogue: (name, dockerfile) => addToCatalogue(settings.imagesFolder, { name, dockerfile, python }),
    async stop() {
      await stop();
      await site.stop();
    },
  };
}

type CatalogueImage = { name: string; dockerfile: string; python: ManagerProcess['python'] };

/** Makes a folder of a catalogue, or changes it, with an image that is a Python and says hello. */
export async function addToCatalogue(
  imagesFolder: string,
  { name, dockerfile, python }: CatalogueImage,
): Promise<void> {
  const [language] = python.manifest.languages;
  const languages = [{ ...language, examples: HELLO }];
  const manifest = { ...python.manifest, name, frameworks: [], parts: [], languages };
  await mkdir(join(imagesFolder, name, 'smoke'), { recursive: true });
  await writeFile(join(imagesFolder, name, 'Dockerfile'), dockerfile);
  await writeFile(join(imagesFolder, name, 'image.json'), JSON.stringify(manifest));
}

/** The least that an image of Python has to run. */
export const HELLO = [
  { title: 'Hello', files: [{ path: 'main.py', content: 'print("Hello")\n' }], stdin: '' },
];
