import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import Docker from 'dockerode';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DockerProxyProcess } from '../docker-proxy-fixture.ts';
import { ENGINE_SOCKET, loadTestCatalog } from '../executor/engine-fixture.ts';
import { recordVersion } from '../images/record-version.ts';
import { newId } from '../lib/ids.ts';
import { until } from '../queue/queue-fixture.ts';
import { MAX_CLAIMS_WITHOUT_ENGINE } from './execute-image-task.ts';
import { addToCatalogue, openSite } from './image-manager-fixture.ts';
import type { ImageSite } from './image-manager-fixture.ts';
import { IMAGE_TASK_ATTEMPTS } from './image-task-job.ts';
import type { ProcessSettings } from './manager-process-fixture.ts';
import { requestBuild } from './request-build.ts';

const CHILD = fileURLToPath(new URL('./manager-child-fixture.ts', import.meta.url));
const unique = newId()
  .toLowerCase()
  .replaceAll(/[^a-z0-9]/g, '')
  .slice(0, 8);
const docker = new Docker({ socketPath: ENGINE_SOCKET });
const children: ChildProcess[] = [];

let site: ImageSite;
let proxy: DockerProxyProcess;
let settings: ProcessSettings;
let python: BuiltImage;

beforeAll(async () => {
  site = await openSite();
  ({ proxy, settings } = await site.addWorker());
  const found = (await loadTestCatalog()).images.find(({ name }) => name === 'python');
  if (found === undefined) throw new Error('The catalog has no Python.');
  python = found;
});
afterAll(async () => {
  await Promise.all(children.map(kill));
  // What the last ones have left waiting is nobody's now.
  for (const { Id } of await sandboxes()) await docker.getContainer(Id).remove({ force: true });
  await site.stop();
});

/** A worker with an image manager, in a process of its own. */
function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(settings)], { stdio: 'inherit' });
  children.push(child);
  return child;
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

/** One that an earlier test has left, or a new one. */
const someWorker = () => children.find(isAlive) ?? startWorker();

/** Kills it, and lets the queue notice at once what it would notice some seconds later. */
async function kill(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
  await site.db.job.updateMany({ data: { leaseExpiresAt: new Date(0) } });
}

const sandboxes = () =>
  docker.listContainers({ all: true, filters: { label: [`crucible=${settings.owner}`] } });
/** Those in which something else runs than what everybody has. */
const candidates = async () => (await sandboxes()).filter(({ ImageID }) => ImageID !== python.digest);
const slowSteps = async () =>
  (await docker.listContainers({ all: true })).filter(({ Command }) => Command.includes(unique));
const versionsOf = (imageName: string) =>
  site.db.imageVersion.findMany({ where: { imageName }, orderBy: { createdAt: 'asc' } });
const currentOf = async (name: string) =>
  (await site.db.executorImage.findUniqueOrThrow({ where: { name } })).currentVersionId;
const admitted = async () => readFile(settings.candidatesPath, 'utf8');

/** What keeps a build busy for a while. */
const slowly = (what: string) => `FROM \${BASE}\nRUN sleep 1 # ${unique} ${what}\n`;

/** An image of the catalogue with a version that is in use, and a folder from which another one would be built. */
async function addImage(what: string, before = ''): Promise<{ name: string; firstId: string }> {
  const name = `test-${what}-${unique}`;
  const tag = `crucible/${name}:first`;
  await site.makeForeign(tag, `FROM ${python.digest}\nLABEL is=${name}\n`);
  const made = await site.engine.inspect(tag);
  const built = { ...python, name, tag, digest: made?.digest ?? '', manifest: { ...python.manifest, name } };
  const { versionId } = await recordVersion(site, {
    ...{ imageName: name, origin: 'catalogue', built, findings: [], isValid: true, base: null },
    ...{ packageCount: null, setIdCount: null },
  });
  const dockerfile = `ARG BASE\n${before}FROM ${python.digest}\nLABEL is=${name}-again\n`;
  await addToCatalogue(settings.imagesFolder, { name, dockerfile, python });
  return { name, firstId: versionId };
}

async function startBuild(imageName: string): Promise<string> {
  const deps = { db: site.db, instance: 'test', imagesFolder: settings.imagesFolder };
  const build = { imageName, isFromScratch: false };
  return (await requestBuild(deps, { build, by: site.by })).id;
}

const isTried = async (taskId: string) => {
  const { stage } = await site.db.imageTask.findUniqueOrThrow({ where: { id: taskId } });
  return stage === 'hostile' || stage === 'smoke';
};

/** Images are built, exported and read by several processes, which takes a busy machine its time. */
const WITHIN = { timeout: 240_000 };

it('begins a task anew whose worker was killed, as if nothing had been', WITHIN, async () => {
  const { name, firstId } = await addImage('killed', slowly('killed'));
  const taskId = await startBuild(name);
  const first = startWorker();
  await site.said(taskId, 'sleep 1');
  await kill(first);
  expect(await site.db.imageTask.findUnique({ where: { id: taskId } })).toMatchObject({ finishedAt: null });
  await until(async () => (await slowSteps()).length === 0);
  const second = startWorker();
  await until(async () => (await candidates()).length > 0);
  await kill(second);
  const left = (await candidates()).map(({ Id }) => Id);
  expect((await versionsOf(name)).map(({ id }) => id)).toEqual([firstId]);
  expect(await currentOf(name)).toBe(firstId);
  startWorker();

  const { task, log } = await site.ended(taskId);
  expect(task).toMatchObject({ status: 'succeeded', failure: null });
  const lines = await site.db.imageTaskLine.findMany({ where: { taskId }, orderBy: { position: 'asc' } });
  expect(lines.map(({ position }) => position)).toEqual(lines.map((_, index) => index + 1));
  expect(log.filter((line) => line.startsWith('The worker that was at this was lost'))).toHaveLength(2);
  expect((await versionsOf(name)).map(({ id, isValid }) => [id, isValid])).toEqual([
    [firstId, true],
    [task.versionId, true],
  ]);
  expect(await currentOf(name)).toBe(task.versionId);
  expect(
    await site.db.auditEvent.count({ where: { action: 'image.task_finished', subjectId: taskId } }),
  ).toBe(1);
  expect(await site.db.job.count()).toBe(0);
  await until(async () => (await candidates()).every(({ Id }) => !left.includes(Id)));
  const versions = await versionsOf(name);
  for (const { digest } of versions) expect(await admitted()).toContain(digest);
});

it('gives a task up whose worker is killed again and again', WITHIN, async () => {
  const { name, firstId } = await addImage('hopeless', slowly('hopeless'));
  const taskId = await startBuild(name);
  someWorker();
  await site.said(taskId, 'sleep 1');
  await site.db.job.updateMany({ data: { attempts: IMAGE_TASK_ATTEMPTS } });
  await Promise.all(children.map(kill));
  startWorker();

  expect((await site.ended(taskId)).task).toMatchObject({
    ...{ status: 'failed', versionId: null },
    failure: 'The worker that was at this was lost again and again.',
  });
  expect((await versionsOf(name)).map(({ id }) => id)).toEqual([firstId]);
  expect(await currentOf(name)).toBe(firstId);
});

it('tries again what the engine was away for, and does not hold it against the image', WITHIN, async () => {
  const { name, firstId } = await addImage('away');
  const taskId = await startBuild(name);
  someWorker();
  await until(() => isTried(taskId));
  await proxy.kill();
  await site.said(taskId, 'It is tried again.');
  expect((await versionsOf(name)).map(({ id, isValid }) => [id, isValid])).toEqual([[firstId, true]]);
  await proxy.start();
  await isReleased();
  await site.db.job.updateMany({ data: { availableAt: new Date(0) } });
  expect((await site.ended(taskId)).task).toMatchObject({ status: 'succeeded', failure: null });
});

it('ends a task when the engine does not come back, with the reason', WITHIN, async () => {
  const { name, firstId } = await addImage('gone', slowly('gone'));
  const taskId = await startBuild(name);
  someWorker();
  await site.said(taskId, 'sleep 1');
  await proxy.kill();
  await site.said(taskId, 'It is tried again.');
  await isReleased();
  // As it is a minute later.
  await site.db.job.updateMany({
    data: { availableAt: new Date(0), fence: MAX_CLAIMS_WITHOUT_ENGINE - 1 },
  });
  const { task, log } = await site.ended(taskId);
  expect(task).toMatchObject({
    ...{ status: 'failed', versionId: null, internalCause: expect.stringMatching(/^engine_unavailable: /) },
    failure: 'The engine does not answer any more. Ask for this again when it does.',
  });
  expect(log.at(-1)).toBe(task.failure);
  expect(await currentOf(name)).toBe(firstId);
  await until(async () => (await slowSteps()).length === 0);
});

const isReleased = () => until(async () => (await site.db.job.count({ where: { lockedBy: null } })) === 1);
