import type { OwnQuotas } from '@crucible/contracts/person-detail';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Author } from './author.ts';
import { requireAccount } from './require-account.ts';

type Input = { personId: string; quotas: OwnQuotas; by: Author };

/** Gives somebody quotas of their own; what is null is from now on what their role has. */
export async function setQuotas(
  { db, instance }: { db: Db; instance: string },
  { personId, quotas, by }: Input,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { runsPerHour, cpuSecondsPerDay, storageBytes } = await requireAccount(tx, personId);
    const before = {
      ...{ runsPerHour, cpuSecondsPerDay },
      storageBytes: storageBytes === null ? null : Number(storageBytes),
    };
    await tx.person.update({ where: { id: personId }, data: quotas, select: { id: true } });
    const detail = { before, after: quotas };
    await recordAudit(tx, { ...by, action: 'person.quotas_changed', instance, subjectId: personId, detail });
  });
}
