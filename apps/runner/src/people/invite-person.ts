import type { InvitePerson, Person } from '@crucible/contracts/person';
import type { Db, DbTransaction } from '@crucible/db';
import { invitationMail } from '../accounts/account-mails.ts';
import type { AccountSettings } from '../accounts/account-settings.ts';
import { createInvitationToken } from '../accounts/create-invitation-token.ts';
import type { Auth } from '../accounts/create-auth.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Author } from './author.ts';
import { toPerson } from './to-person.ts';

type Deps = { db: Db; auth: Auth; clock: Clock; instance: string; accountSettings: AccountSettings };

/**
 * Makes an account for somebody and sends them a link by which they choose its password; once more for whoever has not
 * done so. With a course, they become a member when they sign in first. Throws `already_there` for whoever has an
 * account, and `not_found` for a course that is not there.
 */
export async function invitePerson(
  deps: Deps,
  { invitation, by }: { invitation: InvitePerson; by: Author },
): Promise<Person> {
  const { db, instance } = deps;
  const { person, course } = await db.$transaction(async (tx) => {
    const invited = await personFor(tx, invitation);
    const place = await placeIn(tx, { invitation, by, now: deps.clock.now() });
    const detail = { role: invitation.role, courseId: invitation.course?.courseId ?? null };
    await recordAudit(tx, { ...by, action: 'person.invited', instance, subjectId: invited.id, detail });
    return { person: invited, course: place };
  });
  const token = await createInvitationToken(deps, person.id);
  const url = `${deps.accountSettings.publicUrl}/invitation?token=${token}`;
  await db.$transaction((tx) => queueMail(tx, invitationMail(invitation, { url, course })));
  return person;
}

async function personFor(tx: DbTransaction, { email, name, role }: InvitePerson): Promise<Person> {
  const existing = await tx.person.findUnique({
    where: { email },
    include: { _count: { select: { accounts: true } } },
  });
  if (existing === null)
    return toPerson(await tx.person.create({ data: { id: newId(), email, name, role } }));
  if (existing._count.accounts > 0)
    throw new AppError('already_there', { userMessage: 'Somebody has an account with this address.' });
  return toPerson(await tx.person.update({ where: { id: existing.id }, data: { name, role } }));
}

type Place = { invitation: InvitePerson; by: Author; now: Date };

/** Keeps a place in the course; resolves to what the course is called. */
async function placeIn(tx: DbTransaction, { invitation, by, now }: Place): Promise<string | null> {
  const { email, name, course } = invitation;
  if (course === undefined) return null;
  const { courseId, role } = course;
  const found = await tx.course.findUnique({ where: { id: courseId }, select: { name: true } });
  if (found === null) throw new AppError('not_found');
  await tx.courseInvitation.upsert({
    where: { courseId_email: { courseId, email } },
    create: { id: newId(), courseId, email, name, role, createdById: by.personId, createdAt: now },
    update: { role, acceptedAt: null },
  });
  return found.name;
}
