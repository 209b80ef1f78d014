import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { personId: string; email: string };

/**
 * Makes somebody a member of every course that waits for their address. For whoever has just confirmed it, and for nobody
 * else: the address alone opens the course. Resolves to how many courses there were.
 */
export async function acceptCourseInvitations(
  { db, clock, instance }: Deps,
  { personId, email }: Input,
): Promise<number> {
  const now = clock.now();
  return db.$transaction(async (tx) => {
    const open = await tx.courseInvitation.findMany({
      where: { email: email.toLowerCase(), acceptedAt: null },
      select: { id: true, courseId: true, role: true, sectionId: true },
    });
    for (const { id, courseId, role, sectionId } of open) {
      await tx.courseMember.createMany({
        data: [{ courseId, personId, role, sectionId, joinedAt: now }],
        skipDuplicates: true,
      });
      await tx.courseInvitation.update({ where: { id }, data: { acceptedAt: now }, select: { id: true } });
      await recordAudit(tx, {
        ...{ personId, action: 'course.joined', instance, subjectId: courseId },
        detail: { invitationId: id },
      });
    }
    return open.length;
  });
}
