import { AdoptImageSchema } from '@crucible/contracts/admin-image';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../lib/ids.ts';
import { saveRegistry } from '../registries/save-registry.ts';
import { runProgram } from '../smoke-tests/run-program.ts';
import { cancelImageTask } from './cancel-image-task.ts';
import { findUnneeded } from './find-unneeded.ts';
import { HELLO, startManager } from './image-manager-fixture.ts';
import type { TestManager } from './image-manager-fixture.ts';
import { queueImageTask } from './queue-image-task.ts';
import { startRegistry } from './registry-fixture.ts';
import type { TestRegistry } from './registry-fixture.ts';
import { requestAdoption } from './request-adoption.ts';
import { requestBuild } from './request-build.ts';

const LOGIN = { username: 'reader', password: 'of-images' };
const BASE = 'crucible/base:bookworm';

let manager: TestManager;
let registry: TestRegistry;
/** Different for every run, since the engine is everybody's. */
const unique = newId()
  .toLowerCase()
  .replaceAll(/[^a-z0-9]/g, '')
  .slice(0, 8);
const name = (what: string) => `test-${what}-${unique}`;
const foreign = (what: string) => `custom/test-${unique}:${what}`;

beforeAll(async () => {
  registry = await startRegistry(LOGIN);
  manager = await startManager({ registries: [registry.name] });
});
afterAll(async () => {
  await manager.stop();
  await registry.stop();
});

async function build(imageName: string) {
  const { id } = await requestBuild(manager.deps, {
    build: { imageName, isFromScratch: false },
    by: manager.by,
  });
  return manager.ended(id);
}

async function adopt(imageName: string, reference: string) {
  const [language] = manager.python.manifest.languages;
  const adoption = AdoptImageSchema.parse({
    ...{ imageName, reference, description: 'For tests' },
    languages: [{ ...language, examples: HELLO }],
    defaultLimits: manager.python.manifest.defaultLimits,
  });
  const { id } = await requestAdoption(manager.deps, { adoption, by: manager.by });
  return manager.ended(id);
}

/** What a program that runs in an image of the catalogue writes; null when there is no such image. */
async function runIn(imageName: string): Promise<string | null> {
  await expect.poll(() => manager.catalog.images.some((image) => image.name === imageName)).toBe(true);
  const image = manager.catalog.images.find((one) => one.name === imageName);
  const language = image?.manifest.languages[0];
  if (image === undefined || language === undefined) return null;
  const files = [{ path: 'main.py', content: 'print(6 * 7)' }];
  const { stdout } = await runProgram(manager, { image, language, files }, new AbortController().signal);
  return stdout;
}

/** Images are built, exported and read, which takes a busy machine its time. */
const WITHIN = { timeout: 240_000 };

describe('an image of the catalogue', WITHIN, () => {
  it('is built, tried and used, and its log says how', async () => {
    const image = name('built');
    await manager.addToCatalogue(image, `ARG BASE\nFROM ${manager.python.digest}\nLABEL number=1\n`);
    const { task, log } = await build(image);
    expect(task).toMatchObject({ status: 'succeeded', failure: null });
    expect(log.join('\n')).toMatch(
      /LABEL number[^]*✓ No file changes its user[^]*hostile programs were held/,
    );
    expect(await runIn(image)).toBe('42\n');
  });

  it('is not built any more a moment after it was cancelled', async () => {
    const image = name('slow');
    await manager.addToCatalogue(image, `ARG BASE\nFROM \${BASE}\nRUN sleep 300 # ${unique}\n`);
    const { id } = await requestBuild(manager.deps, {
      ...{ build: { imageName: image, isFromScratch: false }, by: manager.by },
    });
    await manager.said(id, 'sleep 300');
    await expect(
      requestBuild(manager.deps, { build: { imageName: image, isFromScratch: false }, by: manager.by }),
    ).rejects.toMatchObject({ code: 'already_there' });
    await cancelImageTask(manager.deps, { taskId: id, by: manager.by });
    expect((await manager.ended(id)).task).toMatchObject({ status: 'cancelled', versionId: null });
  });

  it('is not used with programs that nobody needs; it is pruned, and what is used is not', async () => {
    const image = name('unfit');
    await manager.addToCatalogue(
      image,
      `FROM scratch\nCOPY --from=${BASE} /usr/bin/su /usr/bin/su\nUSER 10001:10001\nLABEL x=${unique}\n`,
    );
    const { task } = await build(image);
    expect(task.status).toBe('failed');
    expect(task.failure).toContain('set-id');
    expect(task.failure).toContain('programs that nobody there needs');
    const kept = await manager.db.executorImage.findUniqueOrThrow({ where: { name: image } });
    expect(kept.currentVersionId).toBeNull();

    const ofTests = { tag: { startsWith: 'crucible/test-' }, imageName: { endsWith: unique } };
    const versions = await manager.db.imageVersion.findMany({ where: ofTests });
    const digests = versions.map(({ digest }) => digest);
    const there = async () => (await manager.engine.list()).filter(({ digest }) => digests.includes(digest));
    const [item, ...others] = await findUnneeded(manager, await there());
    expect(item).toMatchObject({ reason: 'refused', imageName: image });
    expect(others).toEqual([]);
    const pruning = { kind: 'prune', imageName: null, action: 'image.prune_requested' } as const;
    const { id } = await queueImageTask(manager.deps, { ...pruning, input: { digests } }, manager.by);
    expect((await manager.ended(id)).task.status).toBe('succeeded');
    expect((await there()).map(({ tags }) => tags[0])).toEqual([expect.stringContaining(name('built'))]);
  });

  it('is not built from what its Dockerfile may not fetch', async () => {
    const image = name('fetches');
    await manager.addToCatalogue(image, 'FROM debian:12\n');
    expect((await build(image)).task).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('may not be used here'),
    });
  });
});

describe('a foreign image', WITHIN, () => {
  it('is refused when it runs as root, or has set-id files, with the reason', async () => {
    await manager.makeForeign(foreign('root'), `FROM ${manager.python.digest}\nUSER root\n`);
    await manager.makeForeign(
      foreign('set-id'),
      `FROM scratch\nCOPY --from=${BASE} /usr/bin/su /usr/bin/su\nUSER 1000\n`,
    );
    const asRoot = await adopt(name('root'), foreign('root'));
    expect(asRoot.task).toMatchObject({ status: 'failed', failure: expect.stringContaining('run as root') });
    expect(asRoot.task.findings).toContainEqual(expect.objectContaining({ check: 'not_root', ok: false }));
    const setId = await adopt(name('set-id'), foreign('set-id'));
    expect(setId.task).toMatchObject({ status: 'failed', failure: expect.stringContaining('/usr/bin/su') });
    await manager.makeForeign(
      foreign('volume'),
      `FROM ${manager.python.digest}\nUSER 1000\nVOLUME /data\nLABEL x=${unique}\n`,
    );
    const withVolume = await adopt(name('volume'), foreign('volume'));
    expect(withVolume.task).toMatchObject({ status: 'failed', failure: expect.stringContaining('/data') });
    expect(await manager.db.executorImage.count({ where: { origin: 'adopted' } })).toBe(0);
    // A refusal is an answer: it is not among what was given up.
    const refused = { id: { in: [asRoot.task.id, setId.task.id] }, internalCause: null };
    expect(await manager.db.imageTask.count({ where: refused })).toBe(2);
  });

  it('of a private registry is adopted by the digest that its tag had, and runs programs', async () => {
    const [image, repository] = [name('pulled'), `team/${name('x')}`];
    const reference = `${registry.name}/${repository}:1`;
    const push = async (what: string, dockerfile: string) => {
      await manager.makeForeign(foreign(what), `${dockerfile}USER 1000\nLABEL is=${what}\n`);
      const saved = await manager.engine.export(foreign(what), new AbortController().signal);
      return registry.push(repository, '1', saved);
    };
    const digest = await push('first', `FROM ${manager.python.digest}\n`);
    expect((await adopt(image, reference)).task).toMatchObject({ status: 'failed', referenceDigest: null });
    await saveRegistry(
      { ...manager.deps, registrySecret: manager.registrySecret },
      { credential: { kind: 'basic', registry: registry.name, ...LOGIN }, by: manager.by },
    );
    const { task } = await adopt(image, reference);
    expect(task).toMatchObject({ status: 'succeeded', referenceDigest: digest, signature: 'unsigned' });
    expect(registry.authorizations.size).toBe(1);
    expect(await runIn(image)).toBe('42\n');

    const moved = await push('second', `FROM scratch\nCOPY --from=${BASE} /etc/hostname /\n`);
    const again = await adopt(image, reference);
    expect(again.task).toMatchObject({ status: 'failed', failure: expect.stringContaining(moved) });
    const kept = await manager.db.executorImage.findUniqueOrThrow({ where: { name: image } });
    expect(kept).toMatchObject({ referenceDigest: digest, currentVersionId: task.versionId });
    expect(
      await manager.db.auditEvent.count({ where: { action: 'image.tag_moved', subjectId: image } }),
    ).toBe(1);
    const pinned = `${registry.name}/${repository}@${digest}`;
    await manager.engine.remove(reference);
    await manager.engine.remove(pinned).catch(() => undefined);
  });

  it('of a registry that is not on the list is refused', async () => {
    expect((await adopt(name('evil'), 'evil.example/x:1')).task).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('Images of this registry may not be used here'),
    });
  });
});
