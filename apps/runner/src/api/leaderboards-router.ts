import { LeaderboardEntryIdSchema } from '@crucible/contracts/ids';
import {
  BoardCandidateSchema,
  BoardEntrySchema,
  BoardMapSchema,
  LeaderboardQuerySchema,
  LeaderboardSchema,
  NewBoardEntrySchema,
  ReportedEntrySchema,
} from '@crucible/contracts/leaderboard';
import { z } from 'zod';
import { addBoardEntry } from '../leaderboards/add-board-entry.ts';
import { disqualifyEntry } from '../leaderboards/disqualify-entry.ts';
import { getBoardCandidate } from '../leaderboards/get-board-candidate.ts';
import { getBoardMap } from '../leaderboards/get-board-map.ts';
import { getLeaderboard } from '../leaderboards/get-leaderboard.ts';
import { reportEntry } from '../leaderboards/report-entry.ts';
import { requalifyEntry } from '../leaderboards/requalify-entry.ts';
import { setBaseline } from '../leaderboards/set-baseline.ts';
import { withdrawEntry } from '../leaderboards/withdraw-entry.ts';
import { authorOf } from './author-of.ts';
import {
  benchmarkKeeperProcedure,
  benchmarkReaderProcedure,
  benchmarkUserProcedure,
  evaluationOwnerProcedure,
} from './benchmark-procedures.ts';
import { accountProcedure, readerProcedure, router } from './trpc.ts';

const EntryRefSchema = z.strictObject({ entryId: LeaderboardEntryIdSchema });
const { slug } = LeaderboardQuerySchema.shape;
const KeptEntrySchema = EntryRefSchema.extend({ slug });

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

  /** The candidate of an entry, with all its entries. */
  candidate: readerProcedure
    .input(EntryRefSchema)
    .output(BoardCandidateSchema)
    .query(({ ctx: { deps, actor }, input: { entryId } }) => getBoardCandidate(deps, { entryId, actor })),

  add: evaluationOwnerProcedure
    .input(NewBoardEntrySchema)
    .output(BoardEntrySchema)
    .mutation(({ ctx: { deps, access, actor, ...ctx }, input: { url, note } }) =>
      addBoardEntry(deps, { access, url, note, actor, by: authorOf(ctx) }),
    ),

  /** What was measured elsewhere. */
  report: benchmarkUserProcedure
    .input(ReportedEntrySchema.extend({ slug }))
    .output(BoardEntrySchema)
    .mutation(async ({ ctx: { deps, access, actor, ...ctx }, input: { slug: _slug, ...report } }) => {
      await ctx.limitCreation();
      return reportEntry(deps, { access, report, actor, by: authorOf(ctx) });
    }),

  withdraw: accountProcedure
    .input(EntryRefSchema)
    .output(z.void())
    .mutation(({ ctx: { deps, actor, ...ctx }, input: { entryId } }) =>
      withdrawEntry(deps, { entryId, actor, by: authorOf(ctx) }),
    ),

  setBaseline: benchmarkKeeperProcedure
    .input(KeptEntrySchema.extend({ isBaseline: z.boolean() }))
    .output(BoardEntrySchema)
    .mutation(({ ctx: { deps, access, actor, ...ctx }, input: { entryId, isBaseline } }) =>
      setBaseline(deps, { access, entryId, isBaseline, actor, by: authorOf(ctx) }),
    ),

  disqualify: benchmarkKeeperProcedure
    .input(KeptEntrySchema.extend({ reason: z.string().trim().min(1).max(500) }))
    .output(BoardEntrySchema)
    .mutation(({ ctx: { deps, access, actor, ...ctx }, input: { entryId, reason } }) =>
      disqualifyEntry(deps, { access, entryId, reason, actor, by: authorOf(ctx) }),
    ),

  requalify: benchmarkKeeperProcedure
    .input(KeptEntrySchema)
    .output(BoardEntrySchema)
    .mutation(({ ctx: { deps, access, actor, ...ctx }, input: { entryId } }) =>
      requalifyEntry(deps, { access, entryId, actor, by: authorOf(ctx) }),
    ),
});
