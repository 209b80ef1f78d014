import type { PairNote } from '@crucible/contracts/similarity';
import type { Db } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import { pairKey } from './to-pair.ts';

type Input = PairNote & { access: AssignmentAccess; pairId: string; personId: string; address: string };

/** Says what is to be made of two submissions; later reports know it too. Throws `not_found`. */
export async function notePair(
  { db, instance }: { db: Db; instance: string },
  { access, pairId, verdict, note, personId, address }: Input,
): Promise<void> {
  requireActive(access);
  const { assignmentId } = access;
  await db.$transaction(async (tx) => {
    const pair = await tx.similarityPair.findFirst({
      where: { id: pairId, report: { assignmentId } },
      select: { leftId: true, rightId: true },
    });
    if (pair === null) throw new AppError('not_found');
    const key = pairKey(pair.leftId, pair.rightId);
    const data = { verdict, note, authorId: personId };
    await tx.similarityNote.upsert({
      where: { leftId_rightId: key },
      create: { ...key, ...data },
      update: data,
    });
    await recordAudit(tx, {
      ...{ action: 'similarity_pair.noted', personId, address, instance, subjectId: assignmentId },
      detail: { ...key, verdict },
    });
  });
}
