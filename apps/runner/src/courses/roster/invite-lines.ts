import type { DbTransaction } from '@crucible/db';
import { newId } from '../../lib/ids.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { SectionIdOf } from './ensure-sections.ts';
import { invitationToCourse } from './invitation-mail.ts';
import type { PlannedLine } from './plan-roster.ts';

type Input = {
  courseId: string;
  plan: readonly PlannedLine[];
  idOf: SectionIdOf;
  now: Date;
  publicUrl: string;
  createdById: string;
};

/** What a roster does to people without an account: they are invited, and told so once. */
export async function inviteLines(
  tx: Pick<DbTransaction, 'course' | 'courseInvitation' | 'mail' | '$executeRaw'>,
  { courseId, plan, idOf, now, publicUrl, createdById }: Input,
): Promise<void> {
  const course = await tx.course.findUniqueOrThrow({ where: { id: courseId }, select: { name: true } });
  for (const line of plan) {
    const isInvited = line.action === 'invite' || (line.action === 'update' && line.personId === null);
    if (!isInvited || line.role === null) continue;
    const { email, name, role, section } = line;
    const values = { role, sectionId: idOf(section), ...(name === '' ? {} : { name }) };
    await tx.courseInvitation.upsert({
      where: { courseId_email: { courseId, email } },
      create: { id: newId(), courseId, email, createdById, createdAt: now, ...values },
      // One that was accepted long ago, by an account that is gone, invites anew.
      update: { ...values, acceptedAt: null },
      select: { id: true },
    });
    if (line.action === 'invite')
      await queueMail(tx, invitationToCourse({ email, name, course: course.name, publicUrl }));
  }
}
