import type { Snippet } from '@crucible/contracts/snippet';
import { SourceFileSchema } from '@crucible/contracts/source-file';
import type { Snippet as SnippetRow } from '@crucible/db';
import { z } from 'zod';

/** A row in the form that leaves the service. Who made it stays here: the link is all that readers need to know. */
export function toSnippet(row: SnippetRow): Snippet {
  return {
    id: row.id,
    language: row.language,
    files: z.array(SourceFileSchema).parse(row.files),
    stdin: Buffer.from(row.stdin).toString('utf8'),
    title: row.title,
    forkOf: row.forkOf,
    createdAt: row.createdAt.toISOString(),
  };
}
