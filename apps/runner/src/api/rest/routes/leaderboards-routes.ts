import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { BoardMetricSchema, LeaderboardSchema } from '@crucible/contracts/leaderboard';
import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { z } from 'zod';
import { requireBenchmarkAccess } from '../../../benchmarks/require-benchmark-access.ts';
import { getLeaderboard } from '../../../leaderboards/get-leaderboard.ts';
import { writeLeaderboardCsv } from '../../../leaderboards/write-leaderboard-csv.ts';
import { readActor } from '../../../people/read-actor.ts';
import type { RestDeps } from '../rest-deps.ts';
import { restRoute } from '../rest-route.ts';
import type { RestRequest } from '../rest-route.ts';

const QuerySchema = z.object({
  version: z.coerce
    .number()
    .pipe(z.int().min(1).max(1_000_000))
    .optional()
    .meta({ description: 'Number of a published version; the current one where it is missing.' }),
  metric: BoardMetricSchema.default('pass@1').meta({ description: 'By what rows are ranked.' }),
});

const SHARED = {
  access: { scopes: ['evaluations'] },
  tag: 'Benchmarks',
  params: z.object({ slug: BenchmarkSlugSchema }),
  query: QuerySchema,
} as const;

type Asked = Pick<
  RestRequest<{ slug: string }, z.output<typeof QuerySchema>, unknown, unknown>,
  'holder' | 'params' | 'query'
>;

async function boardFor(deps: RestDeps, { holder, params, query }: Asked): Promise<Leaderboard> {
  const actor = await readActor(deps, holder);
  const access = await requireBenchmarkAccess(deps, { benchmark: params, actor, needed: 'see' });
  const { version: versionNumber, metric } = query;
  return getLeaderboard(deps, { access, actor, versionNumber, metric, ofAllProblems: false });
}

const getRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/benchmarks/{slug}/leaderboard',
    operationId: 'getLeaderboard',
    summary: 'Get the leaderboard of a benchmark, in order',
    answers: { 200: { description: 'The leaderboard.', schema: LeaderboardSchema } },
    errors: ['invalid_input', 'not_found'],
  },
  async (deps, asked) => ({ status: 200, body: await boardFor(deps, asked) }),
);

const csvRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/benchmarks/{slug}/leaderboard.csv',
    operationId: 'exportLeaderboard',
    summary: 'Get the same as CSV',
    answers: {
      200: {
        description: 'A row for each entry; pass rates are shares from 0 to 1.',
        mediaType: 'text/csv',
        schema: z.string(),
      },
    },
    errors: ['invalid_input', 'not_found'],
  },
  async (deps, asked) => ({
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8' },
    body: writeLeaderboardCsv(await boardFor(deps, asked)),
  }),
);

export const LEADERBOARDS_ROUTES = [getRoute, csvRoute];
