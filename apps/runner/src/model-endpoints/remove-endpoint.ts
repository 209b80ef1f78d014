import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Author } from '../people/author.ts';
import { findEndpoint } from './find-endpoint.ts';

type Deps = { db: Db; instance: string };

/** Forgets an endpoint and its key; a generation that asks it makes no further request. Throws `not_found`. */
export async function removeEndpoint(
  { db, instance }: Deps,
  { endpointId, by }: { endpointId: string; by: Author },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, name, baseUrl } = await findEndpoint(tx, { endpointId, personId: by.personId });
    await tx.modelEndpoint.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, {
      ...{ ...by, action: 'model_endpoint.removed', instance, subjectId: id, detail: { name, baseUrl } },
    });
  });
}
