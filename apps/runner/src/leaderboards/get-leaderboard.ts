import type { BoardMetric, Leaderboard } from '@crucible/contracts/leaderboard';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { findBoard } from './find-board.ts';
import type { BoardRef } from './find-board.ts';
import { findEntries } from './find-entries.ts';
import { rankEntries } from './rank-entries.ts';

type Deps = { db: Db; clock: Clock };
type Input = BoardRef & { metric: BoardMetric; ofAllProblems: boolean };

/**
 * The leaderboard of a version in order, as whoever asks may see it. Throws `not_found` when there is no such version, and
 * `forbidden` when somebody else than a keeper asks for scores that are not revealed.
 */
export async function getLeaderboard(deps: Deps, input: Input): Promise<Leaderboard> {
  const { access, actor, metric, ofAllProblems } = input;
  const { benchmark, version, until, isRevealed } = await findBoard(deps, input);
  if (ofAllProblems && !isRevealed && !access.isKeeper)
    throw new AppError('forbidden', { userMessage: 'Scores of private problems are not revealed yet.' });
  const isOfAllProblems = isRevealed || ofAllProblems;
  const rows = await findEntries(deps.db, { versionId: version.id, until });
  return {
    ...{ benchmark, version, metric, isOfAllProblems },
    isFrozen: until !== null,
    entries: rankEntries(rows, metric, { personId: actor.personId, until, isOfAllProblems }),
  };
}
