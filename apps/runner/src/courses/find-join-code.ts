import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = { code: string; now: Date };

/** The code as it was typed, if it lets people in now; else `not_found`, in the same words for whatever is wrong with it. */
export async function findJoinCode(db: Pick<DbTransaction, 'joinCode'>, { code, now }: Input) {
  const found = await db.joinCode.findUnique({
    where: { code },
    select: {
      ...{ id: true, courseId: true, expiresAt: true, revokedAt: true },
      section: { select: { id: true, name: true } },
      course: { select: { id: true, name: true, code: true, archivedAt: true } },
    },
  });
  const isOpen =
    found !== null &&
    found.revokedAt === null &&
    (found.expiresAt === null || found.expiresAt > now) &&
    found.course.archivedAt === null;
  if (isOpen) return found;
  throw new AppError('not_found', {
    userMessage: 'This code lets nobody in: it is mistyped, has expired, or was revoked.',
  });
}
