import type { AuditAction } from '@crucible/contracts/audit';
import type { Evaluation, EvaluationState } from '@crucible/contracts/evaluation';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { getEvaluation } from './get-evaluation.ts';
import { lockInState } from './lock-evaluation.ts';

export type ChangeDeps = { db: Db; clock: Clock; instance: string };
export type ChangeInput = { access: EvaluationAccess; by: Author };

type Changed = { id: string; personId: string; versionId: string; total: number };

type Change = {
  from: readonly EvaluationState[];
  /** What is said in another state. */
  otherwise: string;
  action: AuditAction;
  apply: (tx: DbTransaction, evaluation: Changed) => Promise<void>;
};

const TRANSACTION_TIMEOUT_MS = 60_000;

/** What all changes of an evaluation's state have in common: one at a time, only where it makes sense, and in the audit trail. */
export async function changeState(
  deps: ChangeDeps,
  { access, by }: ChangeInput,
  change: Change,
): Promise<Evaluation> {
  const id = access.evaluationId;
  await deps.db.$transaction(
    async (tx) => {
      const { personId, versionId, total } = await lockInState(tx, {
        id,
        states: change.from,
        otherwise: change.otherwise,
      });
      await change.apply(tx, { id, personId, versionId, total });
      await recordAudit(tx, { ...by, action: change.action, instance: deps.instance, subjectId: id });
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  );
  return getEvaluation(deps, { access });
}

/** Stops the clock by which the rate is counted. */
export async function stopClock(
  tx: DbTransaction,
  { id, now, state }: { id: string; now: Date; state: EvaluationState },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE evaluation SET
      state = ${state}::evaluation_state,
      active_ms = active_ms + CASE WHEN active_since IS NULL THEN 0
        ELSE greatest(0, extract(epoch FROM ${now}::timestamptz - active_since) * 1000)::bigint END,
      active_since = NULL,
      finished_at = CASE WHEN ${state} IN ('finished', 'cancelled') THEN ${now}::timestamptz END
    WHERE id = ${id}`;
}
