import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Snippet } from '@crucible/contracts/snippet';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { Db } from '@crucible/db';
import { chooseLanguage } from '../images/choose-language.ts';
import { newShareId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { toSnippet } from './to-snippet.ts';

type Deps = { db: Db; catalog: ImageCatalog };

export type NewSnippet = {
  personId: string;
  language: string;
  files: SourceFile[];
  stdin: string;
  title: string;
  forkOf?: string | undefined;
};

/** Keeps a program as it is now, for everybody who gets the link. Where it was forked from is only noted if that exists. */
export async function createSnippet({ db, catalog }: Deps, input: NewSnippet): Promise<Snippet> {
  const { language } = chooseLanguage(catalog, { language: input.language });
  const { forkOf } = input;
  const origin =
    forkOf === undefined
      ? null
      : await db.snippet.findUnique({ where: { id: forkOf }, select: { id: true } });
  const row = await db.snippet.create({
    data: {
      id: newShareId(),
      personId: input.personId,
      language: language.id,
      title: toStorableText(input.title),
      files: input.files,
      stdin: Buffer.from(input.stdin),
      forkOf: origin?.id ?? null,
    },
  });
  return toSnippet(row);
}
