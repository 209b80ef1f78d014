import { BoardScoresSchema } from '@crucible/contracts/leaderboard';
import type { BoardEntry, BoardScores } from '@crucible/contracts/leaderboard';
import type { Prisma } from '@crucible/db';

export const ENTRY_PARTS = {
  person: { select: { name: true } },
  evaluation: { select: { candidate: { select: { settings: true } } } },
} as const satisfies Prisma.LeaderboardEntryInclude;

export type EntryRow = Prisma.LeaderboardEntryGetPayload<{ include: typeof ENTRY_PARTS }>;

/** How a board is looked at. */
export type BoardView = {
  /** Who looks. */
  personId: string;
  /** Until when it is shown; null where it is shown as it is. */
  until: Date | null;
  isOfAllProblems: boolean;
};

/** Of what is reported nobody knows more than was said. */
export function scoresOf(row: EntryRow, { isOfAllProblems }: BoardView): BoardScores {
  return BoardScoresSchema.parse((isOfAllProblems ? row.allScores : null) ?? row.publicScores);
}

/** Whether an entry counts no more, as far as whoever looks may know. */
export function isDisqualified({ disqualifiedAt }: EntryRow, { until }: BoardView): boolean {
  return disqualifiedAt !== null && (until === null || disqualifiedAt <= until);
}

/** An entry as somebody sees it. */
export function toBoardEntry(row: EntryRow, rank: number | null, view: BoardView): BoardEntry {
  const { id, evaluationId, candidateName, isBaseline, url, note, disqualifiedAt } = row;
  return {
    ...{ id, evaluationId, rank, candidateName, isBaseline, url, note },
    candidateSettings: (row.evaluation?.candidate?.settings ?? {}) as Record<string, unknown>,
    personName: row.person?.name ?? null,
    isOwn: row.personId === view.personId,
    scores: scoresOf(row, view),
    scoredAt: row.scoredAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    disqualified:
      disqualifiedAt !== null && isDisqualified(row, view)
        ? { at: disqualifiedAt.toISOString(), reason: row.disqualifiedReason }
        : null,
  };
}
