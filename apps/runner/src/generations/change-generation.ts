import type { AuditAction } from '@crucible/contracts/audit';
import type { Generation, GenerationState } from '@crucible/contracts/generation';
import type { Db, DbTransaction, Prisma } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { lockInState } from '../evaluations/lock-evaluation.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import { GENERATION_PARTS, toGeneration } from './to-generation.ts';

export type ChangeGenerationDeps = { db: Db; instance: string };
export type ChangeGenerationInput = { access: EvaluationAccess; by: Author };

type Change = {
  from: readonly GenerationState[];
  /** What is said in another state. */
  otherwise: string;
  action: AuditAction;
  data: Prisma.GenerationUncheckedUpdateInput;
  /** What else belongs to it. */
  alongside: (tx: DbTransaction, subject: { evaluationId: string; personId: string }) => Promise<void>;
};

/** What all changes of a generation's state have in common: one at a time, while its evaluation is open, and in the audit trail. */
export async function changeGeneration(
  { db, instance }: ChangeGenerationDeps,
  { access: { evaluationId }, by }: ChangeGenerationInput,
  { from, otherwise, action, data, alongside }: Change,
): Promise<Generation> {
  return db.$transaction(async (tx) => {
    const { personId } = await lockInState(tx, { id: evaluationId, states: ['open'], otherwise });
    const before = await tx.generation.findUnique({ where: { evaluationId }, select: { state: true } });
    if (before === null) throw new AppError('not_found');
    if (!from.includes(before.state)) throw new AppError('conflict', { userMessage: otherwise });
    const row = await tx.generation.update({ where: { evaluationId }, data, include: GENERATION_PARTS });
    await alongside(tx, { evaluationId, personId });
    await recordAudit(tx, { ...by, action, instance, subjectId: evaluationId });
    return toGeneration(row);
  });
}
