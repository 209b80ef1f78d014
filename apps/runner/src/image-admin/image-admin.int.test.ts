import type { BuiltImage } from '@crucible/contracts/image-manifest';
import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../images/choose-language.ts';
import { createLiveCatalog } from '../images/live-catalog.ts';
import type { LiveCatalog } from '../images/live-catalog.ts';
import { recordVersion } from '../images/record-version.ts';
import { systemClock } from '../lib/clock.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { CATALOG, LIMITS } from '../runs/runs-fixture.ts';
import { announceWorker } from '../workers/announce-worker.ts';
import { getAdminImage } from './get-admin-image.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { createImageInputs } from './image-inputs.ts';
import { listAdminImages } from './list-admin-images.ts';
import { rollBackImage } from './roll-back-image.ts';
import { saveImageSettings } from './save-image-settings.ts';
import { setImageEnabled } from './set-image-enabled.ts';
import { setImageLanguage } from './set-image-language.ts';
import { unpinImage } from './unpin-image.ts';

const WAIT = { timeout: 10_000 };
const log = pino({ level: 'silent' });
const NO_FOLDER = new URL('no-such-folder', import.meta.url).pathname;
const BY = { personId: 'root', apiKeyId: null, address: '127.0.0.1' };
const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;
const [PYTHON] = CATALOG.images;
if (PYTHON === undefined) throw new Error('The catalog has no image.');
const built = (digest: string, change: Partial<BuiltImage> = {}): BuiltImage => ({
  ...PYTHON,
  ...change,
  digest: digestOf(digest),
});
/** The same language in another image. */
const SCIENTIFIC = built('c', {
  name: 'scientific',
  versions: { python: '3.11.2' },
  manifest: { ...PYTHON.manifest, name: 'scientific', isCore: false },
});
const EVERYBODY = ['anonymous', 'student', 'teacher', 'admin'] as const;

let database: TestDatabase;
let pool: Pool;
let db: Db;
let deps: ImageAdminDeps;
let listener: PostgresListener;
const catalogs: LiveCatalog[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  pool = createPostgresPool({ url: database.url, max: 10, log });
  db = createDb(pool);
  deps = {
    ...{ db, pool, clock: systemClock, instance: 'test', maxLimits: LIMITS },
    installation: { current: () => DEFAULT_SETTINGS },
    imagesFolder: NO_FOLDER,
    imageInputs: createImageInputs({ imagesFolder: NO_FOLDER, log }),
  };
  listener = createPostgresListener({ url: database.url, log });
});

afterEach(async () => {
  for (const catalog of catalogs.splice(0)) catalog.stop();
  await listener.stop();
  await db.$disconnect();
  await pool.end();
  await database.drop();
});

async function follow(images: readonly BuiltImage[]): Promise<LiveCatalog> {
  const catalog = createLiveCatalog({ db, listener, log }, { images });
  catalogs.push(catalog);
  await listener.start();
  await catalog.start();
  // On a busy machine it is taken in a moment after.
  await vi.waitFor(async () => expect(await db.imageVersion.count()).toBe(images.length), WAIT);
  return catalog;
}

const record = (image: BuiltImage, isValid = true) =>
  recordVersion(
    { db },
    {
      ...{ imageName: image.name, origin: 'catalogue', built: image, isValid, base: 'base' },
      ...{ findings: [{ check: 'not_root', ok: isValid, message: 'x' }], packageCount: 12, setIdCount: 0 },
    },
  );

const digests = (catalog: LiveCatalog) => catalog.images.map(({ digest }) => digest);
const python = { imageName: 'python', languageId: 'python', roles: [...EVERYBODY] };

const READY = { ready: 1, starting: 0, busy: 0, target: 1, isFailing: false };

/** A worker whose engine has these images. */
function announceEngine(letters: readonly string[]): Promise<void> {
  const image = { tags: [], sizeBytes: 1, isBuiltHere: false, createdAt: '2026-01-01T00:00:00.000Z' };
  return announceWorker(
    { pool },
    { processId: 'w', instance: 'worker', version: '0' },
    {
      isolations: ['standard', 'gvisor'],
      report: {
        ...{ failing: [], running: 0, concurrency: 1, nodeVersion: 'v24', engineVersion: '20' },
        ...{ isBehindProxy: true, slots: [], isolationTests: [], selfTests: [], disk: null },
        pools: [{ image: 'python', isolation: 'standard', ...READY }],
        imageManager: {
          registries: [],
          images: letters.map((letter) => ({ ...image, digest: digestOf(letter) })),
        },
      },
    },
  );
}

describe('the live catalogue', () => {
  it('has what was built outside, and what is built later, without a restart', async () => {
    const catalog = await follow([built('a')]);
    let heard = 0;
    catalog.onChange(() => (heard += 1));
    expect(digests(catalog)).toEqual([digestOf('a')]);
    const { isCurrent } = await record(built('b'));
    expect(isCurrent).toBe(true);
    await vi.waitFor(() => expect(digests(catalog)).toEqual([digestOf('b')]), WAIT);
    expect(heard).toBeGreaterThan(0);
    await record(built('d'), false);
    await record(SCIENTIFIC);
    await vi.waitFor(() => expect(digests(catalog)).toEqual([digestOf('b'), digestOf('c')]), WAIT);
  });

  it('takes a file in once: what was chosen since stays until the file says something else', async () => {
    await follow([built('a')]);
    await record(built('b'));
    const again = createLiveCatalog({ db, listener, log }, { images: [built('a')] });
    catalogs.push(again);
    await again.start();
    await vi.waitFor(() => expect(digests(again)).toEqual([digestOf('b')]), WAIT);
    const changed = createLiveCatalog({ db, listener, log }, { images: [built('e')] });
    catalogs.push(changed);
    await changed.start();
    await vi.waitFor(async () => expect(await db.imageVersion.count()).toBe(3), WAIT);
    await vi.waitFor(() => expect(digests(again)).toEqual([digestOf('e')]), WAIT);
  });

  it('does not go on with a version that was in order and is not any more', async () => {
    const catalog = await follow([built('a'), SCIENTIFIC]);
    await record(built('b'));
    expect(await record(built('b'), false)).toMatchObject({ isCurrent: false });
    expect(await record(built('a'), false)).toMatchObject({ isCurrent: false });
    await vi.waitFor(() => expect(digests(catalog)).toEqual([digestOf('c')]), WAIT);
    expect(await record(built('b'))).toMatchObject({ isCurrent: true });
  });

  it('is read by several processes that start at once', async () => {
    const starting = Array.from({ length: 4 }, () =>
      createLiveCatalog({ db, listener, log }, { images: [built('a'), SCIENTIFIC] }),
    );
    catalogs.push(...starting);
    await Promise.all(starting.map((catalog) => catalog.start()));
    await vi.waitFor(async () => expect(await db.imageVersion.count()).toBe(2), WAIT);
    for (const catalog of starting)
      await vi.waitFor(() => expect(digests(catalog)).toEqual([digestOf('a'), digestOf('c')]), WAIT);
  });
});

describe('what admins set', () => {
  it('switches a language off, for everybody, with a sentence that says so', async () => {
    const catalog = await follow([built('a')]);
    await setImageLanguage(deps, { change: { ...python, isEnabled: false, isDefault: false }, by: BY });
    await vi.waitFor(() => expect(catalog.images).toEqual([]), WAIT);
    expect(() => chooseLanguage(catalog, { language: 'py' })).toThrow(
      expect.objectContaining({
        code: 'language_unknown',
        userMessage: 'Python has been switched off here.',
      }),
    );
    await setImageLanguage(deps, { change: { ...python, isEnabled: true, isDefault: false }, by: BY });
    await vi.waitFor(
      () => expect(chooseLanguage(catalog, { language: 'py' }).image.name).toBe('python'),
      WAIT,
    );
    const events = await db.auditEvent.findMany({ where: { action: 'image.language_changed' } });
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ personId: 'root', subjectId: 'python', language: 'python' });
  });

  it('gives a language to some roles, which graded work does not mind', async () => {
    const catalog = await follow([built('a')]);
    const change = { ...python, roles: ['teacher', 'admin'] as const, isEnabled: true, isDefault: false };
    await setImageLanguage(deps, { change, by: BY });
    await vi.waitFor(() => expect(catalog.forRole('student').images).toEqual([]), WAIT);
    expect(() => chooseLanguage(catalog.forRole('student'), { language: 'python' })).toThrow(
      expect.objectContaining({ userMessage: 'Python is not available to your account here.' }),
    );
    expect(chooseLanguage(catalog.forRole('teacher'), { language: 'python' }).image.name).toBe('python');
    expect(chooseLanguage(catalog, { language: 'python' }).image.name).toBe('python');
  });

  it('has one default of a language among several images', async () => {
    const catalog = await follow([built('a'), SCIENTIFIC]);
    const chosen = () => chooseLanguage(catalog, { language: 'python' }).image.name;
    expect(chosen()).toBe('python');
    const scientific = { ...python, imageName: 'scientific', isEnabled: true, isDefault: true };
    await setImageLanguage(deps, { change: { ...python, isEnabled: true, isDefault: true }, by: BY });
    await setImageLanguage(deps, { change: scientific, by: BY });
    await vi.waitFor(() => expect(chosen()).toBe('scientific'), WAIT);
    expect(await db.imageLanguage.findMany({ where: { isDefault: true } })).toMatchObject([
      { imageName: 'scientific' },
    ]);
  });

  it('takes an image away and gives it back', async () => {
    const catalog = await follow([built('a')]);
    await setImageEnabled(deps, { imageName: 'python', isEnabled: false, by: BY });
    await vi.waitFor(() => expect(catalog.images).toEqual([]), WAIT);
    expect(await listAdminImages(deps)).toMatchObject([{ name: 'python', status: 'disabled' }]);
    await setImageEnabled(deps, { imageName: 'python', isEnabled: true, by: BY });
    await vi.waitFor(() => expect(catalog.images).toHaveLength(1), WAIT);
    await expect(
      setImageEnabled(deps, { imageName: 'nothing', isEnabled: true, by: BY }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('sets limits and pools, within what the installation allows', async () => {
    const catalog = await follow([built('a')]);
    const pooled = { minReady: 0, maxReady: 2, isWarm: false };
    const save = (settings: Parameters<typeof saveImageSettings>[1]['settings']) =>
      saveImageSettings(deps, { imageName: 'python', settings, by: BY });
    await save({ defaultLimits: { wallMs: 2_000 }, maxLimits: { wallMs: 3_000 }, pool: pooled });
    await vi.waitFor(() => expect(catalog.images[0]?.maxLimits).toEqual({ wallMs: 3_000 }), WAIT);
    expect(catalog.images[0]).toMatchObject({
      pool: pooled,
      manifest: { defaultLimits: { ...LIMITS, wallMs: 2_000 } },
    });
    const none = { defaultLimits: {}, maxLimits: {}, pool: pooled };
    for (const settings of [
      { ...none, maxLimits: { wallMs: LIMITS.wallMs + 1 } },
      { ...none, defaultLimits: { wallMs: 2_000 }, maxLimits: { wallMs: 1_000 } },
    ])
      await expect(save(settings)).rejects.toMatchObject({ code: 'limit_too_high' });
    await expect(save({ ...none, pool: { ...pooled, minReady: 3 } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('rolls back to a version that has passed, and stays there until it is unpinned', async () => {
    const catalog = await follow([built('a')]);
    await record(built('b', { builtAt: '2026-02-01T00:00:00Z' }));
    const refused = await record(built('d'), false);
    const first = await db.imageVersion.findFirstOrThrow({ where: { digest: digestOf('a') } });
    const rollBack = (versionId: string) => rollBackImage(deps, { imageName: 'python', versionId, by: BY });
    await expect(rollBack(first.id)).rejects.toMatchObject({ code: 'unavailable' });
    await announceEngine(['a', 'd', 'e']);
    await rollBack(first.id);
    await vi.waitFor(() => expect(digests(catalog)).toEqual([digestOf('a')]), WAIT);
    expect(await record(built('e', { builtAt: '2026-03-01T00:00:00Z' }))).toMatchObject({ isCurrent: false });
    await expect(rollBack(refused.versionId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(rollBack('nothing')).rejects.toMatchObject({ code: 'not_found' });
    const removed = await db.imageVersion.findFirstOrThrow({ where: { digest: digestOf('b') } });
    await expect(rollBack(removed.id)).rejects.toMatchObject({ code: 'conflict' });
    expect(digests(catalog)).toEqual([digestOf('a')]);
    await unpinImage(deps, { imageName: 'python', by: BY });
    await vi.waitFor(() => expect(digests(catalog)).toEqual([digestOf('e')]), WAIT);
    const { versions } = await getAdminImage(deps, { imageName: 'python' });
    expect(versions.map(({ isCurrent, isValid, isPresent }) => [isCurrent, isValid, isPresent])).toEqual([
      [true, true, true],
      [false, false, true],
      [false, true, false],
      [false, true, true],
    ]);
    expect(
      await db.auditEvent.count({ where: { action: { in: ['image.rolled_back', 'image.unpinned'] } } }),
    ).toBe(2);
  });
});

it('tells of each image what engines have, who ran in it and what is known of it', async () => {
  await follow([built('a', { builtAt: '2020-01-01T00:00:00.000Z' }), SCIENTIFIC]);
  await record({ ...built('d'), name: 'refused' }, false);
  await announceEngine(['a']);
  expect(await listAdminImages(deps)).toMatchObject([
    {
      ...{ name: 'python', status: 'enabled', isStale: true, isolations: ['standard', 'gvisor'] },
      languages: [{ id: 'python', version: '3.11.2', isEnabled: true, roles: EVERYBODY, isDefault: false }],
    },
    { name: 'refused', status: 'refused', isolations: [], base: 'base' },
    { name: 'scientific', status: 'missing', isolations: [] },
  ]);
  expect((await getAdminImage(deps, { imageName: 'python' })).pools).toEqual([
    { instance: 'worker', isolation: 'standard', ...READY },
  ]);
  await expect(getAdminImage(deps, { imageName: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
});
