import type { BoardCandidate } from '@crucible/contracts/leaderboard';
import type { Db, Prisma } from '@crucible/db';
import { isKeptBy } from '../benchmarks/require-benchmark-access.ts';
import type { Actor } from '../people/actor.ts';
import { BOARD_PARTS, isBoardSeen, isEntrySeen } from './entry-seen.ts';
import { findEntries } from './find-entries.ts';
import { rankEntries } from './rank-entries.ts';
import { requireEntry } from './require-entry.ts';
import { ENTRY_PARTS, toBoardEntry } from './to-board-entry.ts';

const PLACED_PARTS = {
  ...ENTRY_PARTS,
  benchmark: { select: { ...BOARD_PARTS, slug: true, name: true, revealedAt: true } },
  version: {
    select: {
      number: true,
      problems: { where: { split: 'private' }, take: 1, select: { position: true } },
    },
  },
} as const satisfies Prisma.LeaderboardEntryInclude;

type PlacedRow = Prisma.LeaderboardEntryGetPayload<{ include: typeof PLACED_PARTS }>;

/** The newest, of one candidate. */
const MAX_ENTRIES = 50;

/**
 * The candidate of an entry, which is whatever the same person calls the same, and where it stands on the boards that whoever asks
 * may see. Throws `not_found` where they do not see the entry.
 */
export async function getBoardCandidate(
  { db }: { db: Db },
  { entryId, actor }: { entryId: string; actor: Actor },
): Promise<BoardCandidate> {
  const { personId, candidateName, isOwn } = await requireEntry({ db }, { entryId, actor });
  const rows = await db.leaderboardEntry.findMany({
    where: personId === null ? { id: entryId } : { personId, candidateName },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_ENTRIES,
    include: PLACED_PARTS,
  });
  const seen = rows.filter((row) => {
    const by = { ...row, isKeeper: isKeptBy(row.benchmark, actor) };
    return isOwn ? isBoardSeen(by) : isEntrySeen(row, by);
  });
  const entries = await Promise.all(seen.map((row) => placeOf(db, row, actor)));
  const settings = entries.map(({ entry }) => entry.candidateSettings);
  return {
    name: candidateName,
    settings: settings.find((given) => Object.keys(given).length > 0) ?? {},
    personName: rows[0]?.person?.name ?? null,
    isOwn,
    entries,
  };
}

/** Where an entry stands by pass@1: nowhere as long as a freeze keeps it off the board. */
async function placeOf(db: Db, row: PlacedRow, actor: Actor): Promise<BoardCandidate['entries'][number]> {
  const { benchmark, version, versionId } = row;
  const until = isKeptBy(benchmark, actor) ? null : benchmark.frozenAt;
  const isOfAllProblems = version.problems.length === 0 || benchmark.revealedAt !== null;
  const view = { personId: actor.personId, until, isOfAllProblems };
  const board = rankEntries(await findEntries(db, { versionId, until }), 'pass@1', view);
  return {
    benchmark: { slug: benchmark.slug, name: benchmark.name },
    versionNumber: version.number,
    ranked: board.filter(({ rank }) => rank !== null).length,
    isOfAllProblems,
    entry: board.find(({ id }) => id === row.id) ?? toBoardEntry(row, null, view),
  };
}
