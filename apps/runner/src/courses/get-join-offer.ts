import type { JoinOffer } from '@crucible/contracts/join-code';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { findJoinCode } from './find-join-code.ts';

type Input = { code: string; personId: string };

/** What a code leads to, before anybody joins by it. */
export async function getJoinOffer(
  { db, clock }: { db: Db; clock: Clock },
  { code, personId }: Input,
): Promise<JoinOffer> {
  const { course, section } = await findJoinCode(db, { code, now: clock.now() });
  const membership = await db.courseMember.findFirst({
    where: { courseId: course.id, personId, removedAt: null },
    select: { personId: true },
  });
  const { id, name } = course;
  return { course: { id, name, code: course.code }, section, isMember: membership !== null };
}
