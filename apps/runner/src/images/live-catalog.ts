import { setTimeout as sleep } from 'node:timers/promises';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { RoleSchema } from '@crucible/contracts/role';
import type { Role } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { IMAGE_CATALOG_CHANNEL } from './image-catalog-channel.ts';
import { offerImages } from './offer-images.ts';
import type { KeptImage } from './offer-images.ts';
import { readKeptImages } from './read-kept-images.ts';
import { takeInCatalog } from './take-in-catalog.ts';

/** The images of the installation as they are now. Whoever keeps it always sees the newest. */
export type LiveCatalog = ImageCatalog & {
  /** What somebody of a role may use in the playground and over the API; graded work has all. */
  forRole(role: Role): ImageCatalog;
  /** Calls back whenever something has changed. */
  onChange(hear: () => void): void;
  /** Takes in the images that were built outside, and follows the tables. While the database is away it goes on trying, in the background. */
  start(): Promise<void>;
  stop(): void;
};

type Deps = { db: Db; listener: PostgresListener; log: Logger };

const RETRY_MS = 2_000;
/** Nobody waits longer for a database: there is the file. */
const PATIENCE_MS = 1_000;

/** The catalogue as the tables say, and as the file says until they could be read. */
export function createLiveCatalog(deps: Deps, file: { images: readonly BuiltImage[] }): LiveCatalog {
  const { listener, log } = deps;
  const hearers: (() => void)[] = [];
  const stopping = new AbortController();
  let views = viewsOf(file.images.map(asKept));
  let seen = '';
  let loading: Promise<void> | null = null;
  let isAskedAgain = false;

  async function read(): Promise<void> {
    const kept = await readKeptImages(deps);
    const fingerprint = JSON.stringify(kept);
    if (kept.length === 0 || fingerprint === seen || stopping.signal.aborted) return;
    seen = fingerprint;
    views = viewsOf(kept);
    for (const hear of hearers) hear();
  }

  async function readUntilQuiet(): Promise<void> {
    do {
      isAskedAgain = false;
      await read();
    } while (isAskedAgain && !stopping.signal.aborted);
  }

  /** What is announced while it is read may have been missed: then it is read once more. */
  function load(): Promise<void> {
    isAskedAgain = true;
    loading ??= readUntilQuiet().finally(() => {
      loading = null;
    });
    return loading;
  }

  async function begin(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await takeInCatalog(deps, file);
        return await load();
      } catch (error) {
        log.warn({ err: error }, 'the images cannot be taken into the database; it is tried again');
        await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  const follow = () => {
    load().catch((error: unknown) => {
      log.warn({ err: error }, 'the images cannot be read; those known before stay');
    });
  };
  listener.on(IMAGE_CATALOG_CHANNEL, follow);
  listener.onConnected(follow);

  return {
    get images() {
      return views.all.images;
    },
    get withheld() {
      return views.all.withheld ?? [];
    },
    forRole: (role) => views.byRole[role],
    onChange: (hear) => void hearers.push(hear),
    async start() {
      await Promise.race([begin(), sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
    stop: () => stopping.abort(),
  };
}

function viewsOf(kept: readonly KeptImage[]) {
  const views = RoleSchema.options.map((role) => [role, offerImages(kept, role)] as const);
  return {
    all: offerImages(kept, null),
    byRole: Object.fromEntries(views) as Record<Role, ImageCatalog>,
  };
}

function asKept(image: BuiltImage): KeptImage {
  return { image, isAdopted: false, isEnabled: true, settings: {}, languages: [] };
}
