import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Snippet } from '@crucible/contracts/snippet';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { Db, DbTransaction } from '@crucible/db';
import { chooseLanguage } from '../images/choose-language.ts';
import { refAsAsked } from '../images/language-ref.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import { newShareId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { readQuotas } from '../quotas/read-quotas.ts';
import { requireStorage } from '../quotas/require-quotas.ts';
import { toSnippet } from './to-snippet.ts';

type Deps = { db: Db; catalog: ImageCatalog; installation: Pick<LiveSettings, 'current'> };

export type NewSnippet = {
  personId: string;
  language: string;
  files: SourceFile[];
  stdin: string;
  title: string;
  forkOf?: string | undefined;
};

/**
 * Keeps a program as it is now, for everybody who gets the link. Where it was forked from is only noted if that exists. Throws
 * `quota_used` for whoever keeps as much as they may.
 */
export async function createSnippet(
  { db, catalog, installation }: Deps,
  input: NewSnippet,
): Promise<Snippet> {
  const chosen = chooseLanguage(catalog, { language: input.language });
  const { forkOf, personId } = input;
  const origin =
    forkOf === undefined
      ? null
      : await db.snippet.findUnique({ where: { id: forkOf }, select: { id: true } });
  const row = await db.$transaction(async (tx) => {
    await requireRoom(tx, personId, installation.current().quotas);
    return tx.snippet.create({
      data: {
        id: newShareId(),
        personId,
        language: refAsAsked(input.language, chosen),
        title: toStorableText(input.title),
        files: input.files,
        stdin: Buffer.from(input.stdin),
        forkOf: origin?.id ?? null,
      },
    });
  });
  return toSnippet(row);
}

/** One at a time for each person: otherwise many at once would all see the same room. */
async function requireRoom(
  tx: DbTransaction,
  personId: string,
  ofRoles: InstallationSettings['quotas'],
): Promise<void> {
  const { storageBytes } = await readQuotas(tx, { personId, apiKeyId: null, ofRoles });
  if (storageBytes === 'unlimited') return;
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
  await requireStorage(tx, personId, storageBytes);
}
