import { randomUUID } from 'node:crypto';
import type { Db, DbTransaction, Person } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { newId } from '../../lib/ids.ts';
import type { LaunchMessage } from './launch-message.ts';
import { LaunchRefused } from './launch-refused.ts';

type Deps = { db: Db; instance: string };
type Who = Pick<LaunchMessage, 'platformId' | 'subject' | 'name' | 'email'>;
type Input = { message: Who & Pick<LaunchMessage, 'role'>; address: string };

/** Who was launched. With `mustLink` there is an account with their address which only its owner can link. */
export type Launcher =
  | { mustLink: true }
  | {
      mustLink: false;
      personId: string;
      /** False for those who always sign in themselves: admins, and whoever has a second factor. */
      mayBeSignedIn: boolean;
    };

/** One account at a time is made, so that nobody gets two: any number, the same for all. */
const LOCK = 7_245_131;

/**
 * Finds who is meant by a launch. Whoever comes for the first time gets an account without a password, but never one that is
 * there already, whatever address the platform says is theirs. Throws `LaunchRefused` for closed accounts.
 */
export async function findLauncher({ db, instance }: Deps, { message, address }: Input): Promise<Launcher> {
  return db.$transaction(async (tx) => {
    const person = (await findIdentity(tx, message)) ?? (await makePerson(tx, { ...message, instance }));
    if (person === null) return { mustLink: true };
    if (person.bannedAt !== null) throw new LaunchRefused('closed');
    const { id: personId, role, twoFactorEnabled } = person;
    if (message.role === 'teacher' && role === 'student')
      await makeTeacher(tx, { personId, platformId: message.platformId, address, instance });
    return { mustLink: false, personId, mayBeSignedIn: role !== 'admin' && !twoFactorEnabled };
  });
}

/** Whoever has this identity on the platform; null where nobody has. */
async function findIdentity(
  tx: DbTransaction,
  { platformId, subject }: Pick<Who, 'platformId' | 'subject'>,
): Promise<Person | null> {
  const identity = await tx.ltiIdentity.findUnique({
    where: { platformId_subject: { platformId, subject } },
    include: { person: true },
  });
  return identity?.person ?? null;
}

/** Makes an account for somebody from a platform; null where there is one with their address. */
export async function makePerson(
  tx: DbTransaction,
  { platformId, subject, name, email, instance }: Who & { instance: string },
): Promise<Person | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const made = await findIdentity(tx, { platformId, subject });
  if (made !== null) return made;
  if (email !== null && (await tx.person.count({ where: { email } })) > 0) return null;
  const id = newId();
  const person = await tx.person.create({
    data: {
      ...{ id, name, role: 'student' },
      // Nothing can ever be sent to such an address; and that somebody else says whose it is confirms none.
      email: email ?? `lti-${randomUUID()}@lti.invalid`,
      ltiIdentities: { create: { platformId, subject } },
    },
  });
  const detail = { platformId };
  await recordAudit(tx, { action: 'lti_identity.created', personId: id, instance, subjectId: id, detail });
  return person;
}

type Promotion = { personId: string; platformId: string; address: string; instance: string };

/** Lets somebody make courses who teaches on a platform, where an admin has said so. */
async function makeTeacher(tx: DbTransaction, promotion: Promotion): Promise<void> {
  const { personId, platformId, address, instance } = promotion;
  const platform = await tx.ltiPlatform.findUnique({ where: { id: platformId } });
  if (platform?.makesTeachers !== true) return;
  await tx.person.update({ where: { id: personId }, data: { role: 'teacher' }, select: { id: true } });
  const detail = { from: 'student', to: 'teacher', platformId };
  await recordAudit(tx, {
    ...{ action: 'person.role_changed', personId, address, instance, subjectId: personId, detail },
  });
}
