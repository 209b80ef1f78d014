import type { NewRegistryCredential } from '@crucible/contracts/admin-image';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { seal } from '../lib/seal.ts';
import { toStorableText } from '../lib/storable-text.ts';
import type { Author } from '../people/author.ts';
import { toRegistry } from './to-registry.ts';
import type { Registry } from './to-registry.ts';

type Deps = { db: Db; instance: string; registrySecret: string };
type Input = { credential: NewRegistryCredential; by: Author };

/** Keeps with what a registry is asked for images, the secret encrypted; what was kept for the registry before is forgotten. */
export async function saveRegistry(deps: Deps, { credential, by }: Input): Promise<Registry> {
  const { registry, kind } = credential;
  const isEcr = credential.kind === 'ecr';
  const username = toStorableText(isEcr ? credential.accessKeyId : credential.username);
  const secret = isEcr ? credential.secretAccessKey : credential.password;
  const data = {
    ...{ kind, username, region: isEcr ? credential.region : null },
    sealedSecret: seal(deps.registrySecret, secret),
    createdById: by.personId,
  };
  return deps.db.$transaction(async (tx) => {
    const row = await tx.registryCredential.upsert({
      where: { registry },
      create: { registry, ...data },
      update: data,
    });
    await recordAudit(tx, {
      ...{ ...by, action: 'registry_credential.saved', instance: deps.instance, subjectId: registry },
      detail: { kind, username },
    });
    return toRegistry(row);
  });
}
