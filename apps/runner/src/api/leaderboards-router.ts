import { LeaderboardEntryIdSchema } from '@crucible/contracts/ids';
import {
  BoardEntrySchema,
  BoardMapSchema,
  LeaderboardQuerySchema,
  LeaderboardSchema,
  NewBoardEntrySchema,
} from '@crucible/contracts/leaderboard';
import { z } from 'zod';
import { addBoardEntry } from '../leaderboards/add-board-entry.ts';
import { getBoardMap } from '../leaderboards/get-board-map.ts';
import { getLeaderboard } from '../leaderboards/get-leaderboard.ts';
import { authorOf } from './author-of.ts';
import { benchmarkReaderProcedure, evaluationOwnerProcedure } from './benchmark-procedures.ts';
import { router } from './trpc.ts';

export const leaderboardsRouter = router({
  get: benchmarkReaderProcedure
    .input(LeaderboardQuerySchema)
    .output(LeaderboardSchema)
    .query(({ ctx: { deps, access, actor }, input: { slug: _slug, ...asked } }) =>
      getLeaderboard(deps, { access, actor, ...asked }),
    ),

  /** Which problems some of them have solved. */
  map: benchmarkReaderProcedure
    .input(
      LeaderboardQuerySchema.pick({ slug: true, versionNumber: true }).extend({
        entryIds: z.array(LeaderboardEntryIdSchema).min(1).max(40),
      }),
    )
    .output(BoardMapSchema)
    .query(({ ctx: { deps, access, actor }, input: { slug: _slug, ...asked } }) =>
      getBoardMap(deps, { access, actor, ...asked }),
    ),

  add: evaluationOwnerProcedure
    .input(NewBoardEntrySchema)
    .output(BoardEntrySchema)
    .mutation(({ ctx: { deps, access, actor, ...ctx }, input: { url, note } }) =>
      addBoardEntry(deps, { access, url, note, actor, by: authorOf(ctx) }),
    ),
});
