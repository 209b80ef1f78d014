import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { LeaderboardEntryIdSchema } from '@crucible/contracts/ids';
import { BoardMetricSchema, LeaderboardSchema } from '@crucible/contracts/leaderboard';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { getBoardBadge } from '../leaderboards/get-board-badge.ts';
import { getLeaderboard } from '../leaderboards/get-leaderboard.ts';
import { writeLeaderboardCsv } from '../leaderboards/write-leaderboard-csv.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { contentDisposition } from './content-disposition.ts';
import { readerOf } from './reader-of.ts';

const FILE = /^(?<slug>[a-z0-9-]+)\.(?<format>csv|json)$/;
const FileSchema = z.object({ slug: BenchmarkSlugSchema, format: z.enum(['csv', 'json']) });
const QuerySchema = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  metric: BoardMetricSchema.default('pass@1'),
});
const BadgeSchema = z.object({ slug: BenchmarkSlugSchema, entry: LeaderboardEntryIdSchema });

const BADGE_CACHE_SECONDS = 300;

/** What leaves a leaderboard as a file: for everybody who sees it, whatever they see. */
export function registerLeaderboardFiles(app: FastifyInstance, deps: ApiDeps): void {
  app.get<{ Params: { file: string } }>(
    '/api/leaderboards/:file',
    { config: { access: 'session' } },
    async (request, reply) => {
      const file = FileSchema.safeParse(FILE.exec(request.params.file)?.groups);
      const query = QuerySchema.safeParse(request.query);
      if (!file.success || !query.success) throw new AppError('not_found');
      const { slug, format } = file.data;
      const { version: versionNumber, metric } = query.data;
      const actor = readerOf(request.identity);
      const access = await requireBenchmarkAccess(deps, { benchmark: { slug }, actor, needed: 'see' });
      const found = await getLeaderboard(deps, {
        access,
        actor,
        versionNumber,
        metric,
        ofAllProblems: false,
      });
      const board = LeaderboardSchema.parse(found);
      const name = `${slug}-leaderboard-v${board.version.number}.${format}`;
      return reply
        .header(
          'content-type',
          format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        )
        .header('content-disposition', contentDisposition('attachment', name))
        .send(format === 'csv' ? writeLeaderboardCsv(board) : JSON.stringify(board));
    },
  );

  // Shown by an <img> of any other page, whoever looks at it there.
  app.get<{ Params: { slug: string } }>(
    '/api/leaderboards/:slug/badge.svg',
    { config: { access: 'public' } },
    async (request, reply) => {
      const asked = BadgeSchema.safeParse({ ...(request.query as object), ...request.params });
      if (!asked.success) throw new AppError('not_found');
      const { slug, entry: entryId } = asked.data;
      const picture = await getBoardBadge(deps, { slug, entryId });
      return reply
        .header('content-type', 'image/svg+xml; charset=utf-8')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('cache-control', `public, max-age=${BADGE_CACHE_SECONDS}`)
        .send(picture);
    },
  );
}
