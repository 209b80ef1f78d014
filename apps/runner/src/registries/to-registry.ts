import type { RegistryCredentialSchema } from '@crucible/contracts/admin-image';
import type { RegistryCredential } from '@crucible/db';
import type { z } from 'zod';

export type Registry = z.output<typeof RegistryCredentialSchema>;

/** What may be seen of a credential: never its secret. */
export function toRegistry({ registry, kind, username, region, createdAt }: RegistryCredential): Registry {
  return { registry, kind, username, region, createdAt: createdAt.toISOString() };
}
