import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = { courseId: string; invitationId: string };

/** Takes somebody off the roster who has not come. `not_found` when there is no such invitation in the course. */
export async function revokeInvitation({ db }: { db: Db }, { courseId, invitationId }: Input): Promise<void> {
  const { count } = await db.courseInvitation.deleteMany({
    where: { id: invitationId, courseId, acceptedAt: null },
  });
  if (count === 0) throw new AppError('not_found');
}
