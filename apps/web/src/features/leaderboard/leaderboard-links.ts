/** Addresses of what a leaderboard leads to. */
export const leaderboardLinks = {
  board: (slug: string, query = '') => `/benchmarks/${slug}${query}`,
  evaluate: (slug: string) => `/benchmarks/${slug}/evaluate`,
  entry: (slug: string, entryId: string) => `/benchmarks/${slug}/entries/${entryId}`,
  problem: (slug: string, position: number) => `/benchmarks/${slug}/problems/${position}`,
  evaluation: (evaluationId: string) => `/evaluations/${evaluationId}`,
  samples: (evaluationId: string, problem: string) =>
    `/evaluations/${evaluationId}?problem=${encodeURIComponent(problem)}`,
  compare: (evaluationIds: readonly string[]) => `/evaluations/compare?ids=${evaluationIds.join(',')}`,
} as const;
