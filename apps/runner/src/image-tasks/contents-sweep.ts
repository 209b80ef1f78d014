import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '@crucible/db';
import type { Db } from '@crucible/db';
import { describeContents } from './describe-contents.ts';
import type { DescribedVersion } from './describe-contents.ts';
import type { ImageWorkerDeps } from './worker-deps.ts';

type Deps = Pick<ImageWorkerDeps, 'db' | 'engine' | 'version' | 'log'> & {
  /** Whether the worker has nothing else to do with images. */
  isIdle: () => boolean;
};

/** Who starts the product has other things for the machine to do. */
const FIRST_AFTER_MS = 600_000;
const PAUSE_MS = 60_000;

/**
 * Writes down what images are made of that nobody has looked into, as those that `npm run images` has built: the current versions, one at a
 * time, now and then, while there is nothing else to do. Returns how to stop that.
 */
export function startContentsSweep(
  deps: Deps,
  { firstAfterMs = FIRST_AFTER_MS, pauseMs = PAUSE_MS }: { firstAfterMs?: number; pauseMs?: number } = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** What cannot be looked into is left alone until the next start. */
  const seen = new Set<string>();

  async function describeNext(): Promise<void> {
    const version = await findUndescribed(deps.db, seen);
    if (version === null) return;
    seen.add(version.id);
    // Another worker's engine may have it.
    if ((await deps.engine.inspect(version.digest)) === null) return;
    await describeContents(deps, version, signal);
  }

  async function sweep(): Promise<void> {
    await pause(firstAfterMs, signal);
    while (!signal.aborted) {
      if (deps.isIdle())
        await describeNext().catch((error: unknown) => {
          if (!signal.aborted) deps.log.warn({ err: error }, 'an image could not be looked into');
        });
      await pause(pauseMs, signal);
    }
  }

  const sweeping = sweep();
  return {
    async stop() {
      stopping.abort();
      await sweeping;
    },
  };
}

function findUndescribed(db: Db, except: ReadonlySet<string>): Promise<DescribedVersion | null> {
  return db.imageVersion.findFirst({
    where: {
      ...{ currentOf: { isNot: null }, sbom: { equals: Prisma.DbNull }, removedAt: null },
      id: { notIn: [...except] },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, imageName: true, digest: true, tag: true, builtAt: true },
  });
}

async function pause(forMs: number, signal: AbortSignal): Promise<void> {
  await sleep(forMs, undefined, { signal, ref: false }).catch(() => undefined);
}
