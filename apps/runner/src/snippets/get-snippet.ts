import type { Snippet } from '@crucible/contracts/snippet';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { toSnippet } from './to-snippet.ts';

/** Anybody who knows the id may read a snippet. */
export async function getSnippet({ db }: { db: Db }, { snippetId }: { snippetId: string }): Promise<Snippet> {
  const row = await db.snippet.findUnique({ where: { id: snippetId } });
  if (row === null) throw new AppError('not_found', { userMessage: 'There is nothing behind this link.' });
  return toSnippet(row);
}
