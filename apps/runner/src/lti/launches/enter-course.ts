import type { CourseRole } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Clock } from '../../lib/clock.ts';
import { LaunchRefused } from './launch-refused.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; personId: string; role: CourseRole | null; connectionId: string };

/**
 * Makes whoever was launched a member of a connected course, as what the platform says that they are, and resolves to what they
 * are. Members stay what they are; whoever was removed stays out. Throws `LaunchRefused`.
 */
export async function enterCourse({ db, clock, instance }: Deps, input: Input): Promise<CourseRole> {
  const { courseId, personId, role, connectionId } = input;
  return db.$transaction(async (tx) => {
    const where = { courseId_personId: { courseId, personId } };
    const member = await tx.courseMember.findUnique({ where, select: { role: true, removedAt: true } });
    if (member !== null) {
      if (member.removedAt !== null) throw new LaunchRefused('removed');
      return member.role;
    }
    const course = await tx.course.findUniqueOrThrow({ where: { id: courseId } });
    if (course.archivedAt !== null) throw new LaunchRefused('archived');
    if (role === null) throw new LaunchRefused('no_role');
    await tx.courseMember.createMany({
      data: [{ courseId, personId, role, joinedAt: clock.now() }],
      skipDuplicates: true,
    });
    const detail = { connectionId, role };
    await recordAudit(tx, { action: 'course.joined', personId, instance, subjectId: courseId, detail });
    return role;
  });
}
