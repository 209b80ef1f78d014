import type { CourseRole } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import { withoutMissing } from '../lib/without-missing.ts';
import type { Author } from '../people/author.ts';
import { keepATeacher } from './keep-a-teacher.ts';
import { requireSection } from './require-section.ts';

type Deps = { db: Db; instance: string };
type Input = {
  courseId: string;
  personId: string;
  role?: CourseRole | undefined;
  /** Null for none. */
  sectionId?: string | null | undefined;
  by: Author;
};

/** Gives a member another role or section. `not_found` for whoever is no member, `conflict` when no teacher would be left. */
export async function changeMember({ db, instance }: Deps, input: Input): Promise<void> {
  const { courseId, personId, role, sectionId, by } = input;
  const data = withoutMissing({ role, sectionId });
  await db.$transaction(async (tx) => {
    if (typeof sectionId === 'string') await requireSection(tx, { courseId, sectionId });
    await keepATeacher(tx, courseId, async () => {
      const { count } = await tx.courseMember.updateMany({
        where: { courseId, personId, removedAt: null },
        data,
      });
      if (count === 0) throw new AppError('not_found');
    });
    const detail = { personId, ...data };
    await recordAudit(tx, { ...by, action: 'course_member.changed', instance, subjectId: courseId, detail });
  });
}
