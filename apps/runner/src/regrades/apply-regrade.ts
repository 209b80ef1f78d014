import type { Regrade, RegradeState } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { applyInTransaction } from './apply-in-transaction.ts';
import { getRegrade } from './get-regrade.ts';
import { lockRegrade } from './lock-regrade.ts';
import { regradeState } from './regrade-row.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; regradeId: string; by: Author };

const REFUSALS: Record<Exclude<RegradeState, 'ready'>, string> = {
  running: 'Not everything is graded yet.',
  applied: 'It counts already.',
  undone: 'It was undone. Grade again instead.',
  cancelled: 'It was cancelled. Grade again instead.',
};

/** Makes what a regrade has found count, all of it or nothing. `conflict` when it is not ready, or counts already. */
export async function applyRegrade(deps: Deps, input: Input): Promise<Regrade> {
  const { assignmentId, regradeId } = input;
  await getRegrade(deps, input);
  await deps.db.$transaction(async (tx) => {
    const state = regradeState(await lockRegrade(tx, regradeId));
    if (state !== 'ready') throw new AppError('conflict', { userMessage: REFUSALS[state] });
    await applyInTransaction(deps, tx, { regradeId, assignmentId, by: input.by });
  });
  return getRegrade(deps, input);
}
