import type { AdoptionOptionsSchema } from '@crucible/contracts/admin-image';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { z } from 'zod';
import { listManagers, NO_MANAGER } from './list-managers.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'> };
type Options = z.output<typeof AdoptionOptionsSchema>;

/** Our own images are called so. */
const OWN = /^crucible\//;

/** What may be adopted: registries that are allowed, and images that the engine has and that are none of ours yet. */
export async function listAdoptionOptions(deps: Deps): Promise<Options> {
  const managers = await listManagers(deps);
  const versions = await deps.db.imageVersion.findMany({ select: { digest: true } });
  const known = new Set(versions.map(({ digest }) => digest));
  const local = new Map<string, Options['local'][number]>();
  for (const { digest, tags, sizeBytes, createdAt } of managers.flatMap(({ images }) => images)) {
    if (known.has(digest)) continue;
    for (const reference of tags.filter((tag) => !OWN.test(tag)))
      local.set(reference, { reference, sizeBytes, createdAt });
  }
  return {
    registries: [...new Set(managers.flatMap(({ registries }) => registries))].toSorted(),
    local: [...local.values()].toSorted((a, b) => a.reference.localeCompare(b.reference)),
    unavailable: managers.length === 0 ? NO_MANAGER : null,
  };
}
