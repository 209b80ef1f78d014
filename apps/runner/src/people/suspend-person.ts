import type { Person } from '@crucible/contracts/person';
import { AppError } from '../lib/app-error.ts';
import { cancelRun } from '../runs/cancel-run.ts';
import type { CancelRunDeps } from '../runs/cancel-run.ts';
import type { Author } from './author.ts';
import { banPerson } from './ban-person.ts';

/**
 * Shuts somebody out, and stops what they have running or waiting. Throws `conflict` for oneself and for the last admin.
 */
export async function suspendPerson(
  deps: CancelRunDeps,
  { personId, by }: { personId: string; by: Author },
): Promise<Person> {
  const person = await banPerson(deps, { personId, by });
  const runs = await deps.db.run.findMany({
    where: { personId, finishedAt: null, cancelRequestedAt: null },
    select: { id: true },
  });
  const { personId: askedById, address } = by;
  for (const { id: runId } of runs) {
    await cancelRun(deps, { runId, personId, askedById, address }).catch(unlessEnded);
  }
  return person;
}

/** A run that ends by itself meanwhile is as good as stopped. */
function unlessEnded(error: unknown): void {
  if (error instanceof AppError && (error.code === 'run_finished' || error.code === 'not_found')) return;
  throw error;
}
