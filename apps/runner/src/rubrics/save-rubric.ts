import type { RubricInput, RubricItem } from '@crucible/contracts/rubric';
import type { Db } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { listRubric } from './list-rubric.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { access: AssignmentAccess; items: RubricInput; personId: string; address: string };

/**
 * Makes this the rubric of an assignment: items with an id are changed, others are new, and those that are left out
 * are put away; marks with them count no more. Throws `conflict` when an item is not there any more.
 */
export async function saveRubric(
  { db, clock, instance }: Deps,
  { access, items, personId, address }: Input,
): Promise<RubricItem[]> {
  requireActive(access);
  const { assignmentId } = access;
  return db.$transaction(async (tx) => {
    const before = await listRubric({ db: tx }, { assignmentId });
    const known = new Set(before.map(({ id }) => id));
    if (items.some(({ id }) => id !== null && !known.has(id))) throw new AppError('conflict');
    const kept = items.flatMap(({ id }) => id ?? []);
    if (new Set(kept).size < kept.length) throw new AppError('invalid_input');
    await tx.rubricItem.updateMany({
      where: { assignmentId, archivedAt: null, id: { notIn: kept } },
      data: { archivedAt: clock.now() },
    });
    for (const [position, { id, ...values }] of items.entries()) {
      const data = { ...values, position };
      if (id === null) await tx.rubricItem.create({ data: { id: newId(), assignmentId, ...data } });
      else await tx.rubricItem.update({ where: { id }, data });
    }
    const after = await listRubric({ db: tx }, { assignmentId });
    await recordAudit(tx, {
      ...{ action: 'rubric.changed', personId, address, instance, subjectId: assignmentId },
      detail: { before: before.map(brief), after: after.map(brief) },
    });
    return after;
  });
}

const brief = ({ id, title, points }: RubricItem) => ({ id, title, points });
