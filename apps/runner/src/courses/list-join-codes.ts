import type { JoinCode } from '@crucible/contracts/join-code';
import type { Db } from '@crucible/db';
import { joinCodeSelection, toJoinCode } from './to-join-code.ts';

/** All codes of a course, also those that let nobody in any more, newest first. */
export async function listJoinCodes({ db }: { db: Db }, courseId: string): Promise<JoinCode[]> {
  const rows = await db.joinCode.findMany({
    where: { courseId },
    select: joinCodeSelection,
    orderBy: { createdAt: 'desc' },
  });
  return rows.map((row) => toJoinCode(row));
}
