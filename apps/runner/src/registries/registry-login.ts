import type { Db } from '@crucible/db';
import { unseal } from '../lib/seal.ts';
import type { EcrTokens, RegistryLogin } from './ecr-tokens.ts';

export type RegistryLoginDeps = { db: Db; registrySecret: string; ecrTokens: EcrTokens };

/** With what a registry is asked for images; null where nothing is kept for it. Rejects when a token cannot be had. */
export async function registryLogin(
  { db, registrySecret, ecrTokens }: RegistryLoginDeps,
  registry: string,
): Promise<RegistryLogin | null> {
  const row = await db.registryCredential.findUnique({ where: { registry } });
  if (row === null) return null;
  const secret = unseal(registrySecret, row.sealedSecret);
  if (row.kind === 'basic') return { username: row.username, password: secret };
  return ecrTokens.login({
    accessKeyId: row.username,
    secretAccessKey: secret,
    region: row.region ?? '',
  });
}
