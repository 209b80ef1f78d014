import type { Db } from '@crucible/db';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { jsonFile } from './json-file.ts';
import { storedFiles } from './stored-files.ts';

/** What somebody has shared. */
export async function* readOwnSnippets({ db }: { db: Db }, personId: string): AsyncGenerator<ArchivedFolder> {
  const snippets = await db.snippet.findMany({ where: { personId }, orderBy: { createdAt: 'desc' } });
  for (const { id, title, language, createdAt, forkOf, files } of snippets) {
    yield {
      name: `snippets/${id}`,
      modifiedAt: createdAt,
      files: [jsonFile('snippet.json', { id, title, language, createdAt, forkOf }), ...storedFiles(files)],
    };
  }
}
