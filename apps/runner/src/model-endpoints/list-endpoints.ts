import type { ModelEndpoint } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import type { Actor } from '../people/actor.ts';
import { toEndpoint } from './to-endpoint.ts';

/** One's own endpoints, by name. */
export async function listEndpoints(
  { db }: { db: Db },
  { personId }: Pick<Actor, 'personId'>,
): Promise<ModelEndpoint[]> {
  const rows = await db.modelEndpoint.findMany({ where: { personId }, orderBy: { name: 'asc' } });
  return rows.map(toEndpoint);
}
