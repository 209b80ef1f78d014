import type { DbTransaction } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { applyInTransaction } from './apply-in-transaction.ts';
import { lockRegrade } from './lock-regrade.ts';
import { regradeState } from './regrade-row.ts';

type Deps = { clock: Clock; instance: string };

/** Within the transaction that ends one of its gradings: applies a regrade that applies itself, if that was the last one. */
export async function applyFinishedRegrade(deps: Deps, tx: DbTransaction, regradeId: string): Promise<void> {
  const { appliesItself } = await tx.regrade.findUniqueOrThrow({
    where: { id: regradeId },
    select: { appliesItself: true },
  });
  if (!appliesItself) return;
  // Of two gradings that end at the same moment the second one sees that the first has ended.
  const row = await lockRegrade(tx, regradeId);
  if (regradeState(row) !== 'ready') return;
  await applyInTransaction(deps, tx, { regradeId, assignmentId: row.assignmentId, by: null });
}
