import type { Db } from '@crucible/db';
import type { Clock } from '../../lib/clock.ts';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { jsonFile } from './json-file.ts';

/** What somebody has on leaderboards, with its scores by public problems; nothing where there is none. */
export async function* readOwnEntries(
  { db, clock }: { db: Db; clock: Clock },
  personId: string,
): AsyncGenerator<ArchivedFolder> {
  const entries = await db.leaderboardEntry.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, evaluationId: true, candidateName: true, url: true, note: true, publicScores: true },
      ...{ scoredAt: true, createdAt: true, benchmark: { select: { slug: true } } },
    },
  });
  if (entries.length === 0) return;
  yield { name: 'leaderboards', modifiedAt: clock.now(), files: [jsonFile('entries.json', entries)] };
}
