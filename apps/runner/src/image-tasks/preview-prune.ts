import type { PruneItem, PrunePreviewSchema } from '@crucible/contracts/admin-image';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { z } from 'zod';
import { findUnneeded } from './find-unneeded.ts';
import { requireManagers } from './list-managers.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'> };

/** What nobody needs of the engines' images, and why. `unavailable` while no worker manages images. */
export async function previewPrune(deps: Deps): Promise<z.output<typeof PrunePreviewSchema>> {
  const managers = await requireManagers(deps);
  const items = new Map<string, PruneItem>();
  for (const item of await findUnneeded(
    deps,
    managers.flatMap(({ images }) => images),
  ))
    items.set(item.digest, item);
  const listed = [...items.values()].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return { items: listed, sizeBytes: listed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}
