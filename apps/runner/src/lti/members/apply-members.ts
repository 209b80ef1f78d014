import type { RosterPreview } from '@crucible/contracts/roster';
import type { DbTransaction } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { newId } from '../../lib/ids.ts';
import type { Clock } from '../../lib/clock.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { Author } from '../../people/author.ts';
import { makePerson } from '../launches/find-launcher.ts';
import { askMembers } from './ask-members.ts';
import type { ConnectionOfCourse } from './ask-members.ts';
import { invitationOfAccount } from './invitation-mail.ts';
import { planMembers } from './plan-members.ts';
import type { PlannedMember } from './plan-members.ts';
import { readMembersState } from './read-members-state.ts';
import { toMembersPreview } from './to-members-preview.ts';

type Deps = Parameters<typeof askMembers>[0] & { clock: Clock; instance: string; publicUrl: string };
type Input = ConnectionOfCourse & { by: Author };

const TRANSACTION = { timeout: 120_000, maxWait: 30_000 };

/**
 * Takes over who is in a platform's course, as things are by now. All or nothing; nobody is removed, and no account that is
 * not linked is touched.
 */
export async function applyMembers(deps: Deps, { by, ...connection }: Input): Promise<RosterPreview> {
  const { platformId, members } = await askMembers(deps, connection);
  const { courseId, connectionId } = connection;
  return deps.db.$transaction(async (tx) => {
    const plan = planMembers(members, await readMembersState(tx, { courseId, platformId, members }));
    for (const planned of plan) await carryOut(deps, tx, { ...planned, courseId, platformId, by });
    const preview = toMembersPreview(plan);
    const event = { action: 'lti_members.applied', instance: deps.instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { connectionId, ...preview.counts } });
    return preview;
  }, TRANSACTION);
}

type Planned = PlannedMember & { courseId: string; platformId: string; by: Author };

async function carryOut(deps: Deps, tx: DbTransaction, planned: Planned): Promise<void> {
  const { action, courseId, email, name, role, by } = planned;
  if (role === null || (action !== 'add' && action !== 'invite')) return;
  const now = deps.clock.now();
  const personId = action === 'add' ? await personOf(deps, tx, planned) : null;
  if (personId !== null) {
    await tx.courseMember.create({ data: { courseId, personId, role, joinedAt: now } });
    return;
  }
  await tx.courseInvitation.upsert({
    where: { courseId_email: { courseId, email } },
    create: { id: newId(), courseId, email, name, role, createdById: by.personId, createdAt: now },
    update: { role, acceptedAt: null },
    select: { id: true },
  });
  const { name: course } = await tx.course.findUniqueOrThrow({ where: { id: courseId } });
  await queueMail(tx, invitationOfAccount({ email, name, course, publicUrl: deps.publicUrl }));
}

/** Null when somebody has just made an account with that address: they are invited, like everybody who has one. */
async function personOf(deps: Deps, tx: DbTransaction, planned: Planned): Promise<string | null> {
  if (planned.personId !== null) return planned.personId;
  const { platformId, subject, name, email } = planned;
  const { instance } = deps;
  const who = { platformId, subject, name, email: email === '' ? null : email };
  return (await makePerson(tx, { ...who, instance }))?.id ?? null;
}
