import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { LeaderboardEntryIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import type { DocumentedRoute } from './documented-route.ts';

/** What other pages show of a leaderboard. */
export const LEADERBOARD_DOCUMENTS: readonly DocumentedRoute[] = [
  {
    method: 'GET',
    tag: 'Benchmarks',
    path: '/api/leaderboards/{slug}/badge.svg',
    access: 'public',
    operationId: 'getLeaderboardBadge',
    summary: 'A picture of where an entry stands, for an <img> on any page',
    description: 'Of public benchmarks. It may be up to five minutes old.',
    params: z.object({ slug: BenchmarkSlugSchema }),
    query: z.object({
      entry: LeaderboardEntryIdSchema.meta({ description: 'Id of the entry on the leaderboard.' }),
    }),
    answers: { 200: { description: 'The picture.', mediaType: 'image/svg+xml', schema: z.string() } },
    errors: ['not_found'],
  },
];
