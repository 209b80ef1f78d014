import type { Db } from '@crucible/db';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { NOBODY } from '../people/actor.ts';
import { getLeaderboard } from './get-leaderboard.ts';
import { METRIC_RULES } from './metric-rules.ts';
import { writeBadge } from './write-badge.ts';

type Deps = { db: Db; clock: Clock };

/**
 * A picture that says where an entry stands by pass@1 on the current board of a public benchmark, as somebody without an account
 * sees it. Throws `not_found` when they do not.
 */
export async function getBoardBadge(
  deps: Deps,
  { slug, entryId }: { slug: string; entryId: string },
): Promise<string> {
  const access = await requireBenchmarkAccess(deps, {
    ...{ benchmark: { slug }, actor: NOBODY, needed: 'see' },
  });
  const { benchmark, entries } = await getLeaderboard(deps, {
    ...{ access, actor: NOBODY, metric: 'pass@1', ofAllProblems: false },
  });
  const entry = entries.find(({ id }) => id === entryId);
  if (entry === undefined) throw new AppError('not_found');
  const ranked = entries.filter(({ rank }) => rank !== null).length;
  const { valueOf, decimals } = METRIC_RULES['pass@1'];
  const value = valueOf(entry.scores);
  const score = value === null ? [] : [`${value.toFixed(decimals)} %`];
  const place = entry.rank === null ? [] : [`#${entry.rank} of ${ranked}`];
  const said = entry.disqualified === null ? [...place, ...score] : ['disqualified'];
  return writeBadge({
    label: benchmark.name,
    message: said.length === 0 ? 'no score' : said.join(' · '),
    isCounted: entry.rank !== null,
  });
}
