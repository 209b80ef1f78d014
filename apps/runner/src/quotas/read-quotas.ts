import type { InstallationSettings, Quotas } from '@crucible/contracts/installation-settings';
import type { DbTransaction } from '@crucible/db';
import { roleOfRunner } from '../people/role-of-runner.ts';
import { effectiveQuotas } from './effective-quotas.ts';

type Input = {
  personId: string;
  /** By which they ask; null in a browser. */
  apiKeyId: string | null;
  /** What each role has. */
  ofRoles: InstallationSettings['quotas'];
};

/** The quotas that hold for somebody who is in the database. */
export async function readQuotas(
  tx: Pick<DbTransaction, 'person'>,
  { personId, apiKeyId, ofRoles }: Input,
): Promise<Quotas> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { role: true, runsPerHour: true, cpuSecondsPerDay: true, storageBytes: true },
  });
  return effectiveQuotas(person, ofRoles[roleOfRunner(person.role, apiKeyId)]);
}
