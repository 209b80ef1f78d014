import type { Db } from '@crucible/db';
import { toRegistry } from './to-registry.ts';
import type { Registry } from './to-registry.ts';

/** The private registries that the installation has credentials for, by name. */
export async function listRegistries({ db }: { db: Db }): Promise<Registry[]> {
  const rows = await db.registryCredential.findMany({ orderBy: { registry: 'asc' } });
  return rows.map(toRegistry);
}
