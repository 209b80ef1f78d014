import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@crucible/db';
import { getValidation } from '../benchmarks/get-validation.ts';
import { publishVersion } from '../benchmarks/publish-version.ts';
import { AppError } from '../lib/app-error.ts';
import type { Logger } from '../lib/logger.ts';
import type { Actor } from '../people/actor.ts';
import { addShippedBenchmark } from '../shipped-benchmark/add-shipped-benchmark.ts';
import { readShippedBenchmark } from '../shipped-benchmark/read-shipped-benchmark.ts';
import { readShippedCandidates } from '../shipped-benchmark/read-shipped-candidates.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { measureCandidate } from './measure-candidate.ts';
import type { MeasureDeps } from './measure-candidate.ts';

type Deps = MeasureDeps & { log: Logger };

const POLL_MS = 500;

/**
 * Gives an installation for looking around a benchmark and a leaderboard: the one that the project ships, with candidates that are
 * measured as everybody's are. Takes as long as workers take, and goes on where it was left. What was changed or put away
 * afterwards stays so. Rejects when the database is away, and when `signal` aborts.
 */
export async function seedBenchmark(deps: Deps, signal: AbortSignal): Promise<void> {
  try {
    await seed(deps, signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log.warn({ err: error }, 'the demo benchmark cannot be made here');
  }
}

async function seed(deps: Deps, signal: AbortSignal): Promise<void> {
  const { db, log } = deps;
  const { benchmark, problems } = await readShippedBenchmark();
  const { slug } = benchmark;
  const [keeper, ...others] = await demoActors(db);
  if (keeper === undefined || others.length === 0) return;
  const by = { personId: keeper.personId, apiKeyId: null, address: null };
  const { id: benchmarkId, current, archivedAt } = await addShippedBenchmark(deps, { actor: keeper, by });
  if (archivedAt !== null) return;
  if (current === null) {
    if (!(await hasPassed(db, { benchmarkId, signal })))
      return log.warn('the solutions of the benchmark that is shipped do not pass here');
    await publishVersion(deps, { benchmarkId, actor: keeper, by });
    log.info({ slug }, 'made the demo benchmark');
  }
  for (const [position, candidate] of (await readShippedCandidates(problems)).entries()) {
    const actor = candidate.isBaseline ? keeper : (others[position % others.length] ?? keeper);
    await measureCandidate(deps, { slug, candidate, actor, signal });
  }
}

/** The teacher, and the students after them; those that are there. */
async function demoActors(db: Db): Promise<Actor[]> {
  const emails = DEMO_PEOPLE.filter(({ role }) => role !== 'admin').map(({ email }) => email);
  const rows = await db.person.findMany({
    where: { email: { in: emails } },
    select: { id: true, role: true, email: true },
  });
  const order = (email: string | null) => emails.findIndex((known) => known === email);
  return rows
    .toSorted((a, b) => order(a.email) - order(b.email))
    .map(({ id, role }) => ({ personId: id, role }));
}

async function hasPassed(
  db: Db,
  { benchmarkId, signal }: { benchmarkId: string; signal: AbortSignal },
): Promise<boolean> {
  for (;;) {
    const { state } = await getValidation({ db }, { benchmarkId });
    if (state !== 'running') return state === 'passed';
    await sleep(POLL_MS, undefined, { signal });
  }
}
