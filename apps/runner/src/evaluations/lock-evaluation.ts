import type { EvaluationState } from '@crucible/contracts/evaluation';
import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Locked = {
  state: EvaluationState;
  personId: string;
  versionId: string;
  total: number;
  purpose: 'measure' | 'verify';
};

/** Keeps an evaluation as it is until the end of the transaction. Null when it is gone. */
export async function lockEvaluation(tx: DbTransaction, id: string): Promise<Locked | null> {
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT state, person_id AS "personId", version_id AS "versionId", total, purpose
    FROM evaluation WHERE id = ${id} FOR UPDATE`;
  return row ?? null;
}

/** The same for what is only done in some states. Throws `conflict` with the sentence in the others. */
export async function lockInState(
  tx: DbTransaction,
  { id, states, otherwise }: { id: string; states: readonly EvaluationState[]; otherwise: string },
): Promise<Locked> {
  const row = await lockEvaluation(tx, id);
  if (row === null) throw new AppError('not_found');
  if (!states.includes(row.state)) throw new AppError('conflict', { userMessage: otherwise });
  return row;
}
