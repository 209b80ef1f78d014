import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

export type ArtifactContent = { path: string; mediaType: string; content: Uint8Array };

/** A file that one of the person's own runs left behind. */
export async function getArtifact(
  { db }: { db: Db },
  input: { runId: string; artifactId: string; personId: string },
): Promise<ArtifactContent> {
  const row = await db.runArtifact.findFirst({
    where: { id: input.artifactId, runId: input.runId, run: { personId: input.personId } },
  });
  if (row === null) throw new AppError('not_found');
  return { path: row.path, mediaType: row.mediaType, content: row.data };
}
