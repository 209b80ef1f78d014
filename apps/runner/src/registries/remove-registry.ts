import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';

type Deps = { db: Db; instance: string };

/** Forgets with what a registry is asked. `not_found` when nothing is kept for it. */
export async function removeRegistry(
  { db, instance }: Deps,
  { registry, by }: { registry: string; by: Author },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.registryCredential.deleteMany({ where: { registry } });
    if (count === 0) throw new AppError('not_found');
    await recordAudit(tx, {
      ...by,
      action: 'registry_credential.removed',
      ...{ instance, subjectId: registry },
    });
  });
}
