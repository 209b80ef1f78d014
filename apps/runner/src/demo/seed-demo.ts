import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { Db } from '@crucible/db';
import { createAccount } from '../accounts/create-account.ts';
import type { Auth } from '../accounts/create-auth.ts';
import type { Installation } from '../assignments/check-content.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { publishAssignment } from '../assignments/publish-assignment.ts';
import { createCourse } from '../courses/create-course.ts';
import { createJoinCode } from '../courses/create-join-code.ts';
import { joinCourse } from '../courses/join-course.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { Author } from '../people/author.ts';
import { DEMO_ASSIGNMENT } from './demo-assignment.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts';

type Deps = Installation & { db: Db; auth: Auth; clock: Clock; log: Logger; instance: string };

const DAY_MS = 24 * 3600 * 1000;
const DUE_DAYS = 30;
const CLOSED_DAYS = 60;

/**
 * Fills an installation that is empty: people where nobody has an account yet, and a course where there is none. What was
 * changed or deleted afterwards stays so.
 */
export async function seedDemo(deps: Deps): Promise<void> {
  const { db, log } = deps;
  if ((await db.person.count({ where: { email: { not: null } } })) === 0) {
    for (const person of DEMO_PEOPLE) await createAccount(deps, { ...person, password: DEMO_PASSWORD });
    log.info({ people: DEMO_PEOPLE.length }, 'made demo accounts');
  }
  if ((await db.course.count()) > 0) return;
  const [teacher, ...students] = await Promise.all(
    DEMO_PEOPLE.filter(({ role }) => role !== 'admin').map(({ email }) => authorWith(deps, email)),
  );
  if (teacher === undefined || teacher === null) return;
  await seedCourse(deps, { teacher, students: students.filter((student) => student !== null) });
  log.info('made the demo course');
}

async function authorWith({ db }: Deps, email: string): Promise<Author | null> {
  const person = await db.person.findUnique({ where: { email }, select: { id: true } });
  return person === null ? null : { personId: person.id, apiKeyId: null, address: null };
}

async function seedCourse(
  deps: Deps,
  { teacher, students }: { teacher: Author; students: Author[] },
): Promise<void> {
  const course = {
    ...{ code: 'CS101', name: 'Programming for beginners', timeZone: 'UTC' },
    description: 'A course to look around in, as a student and as a teacher.',
  };
  const { id: courseId } = await createCourse(deps, { course, by: teacher });
  const { code } = await createJoinCode(deps, { courseId, code: {}, by: teacher });
  for (const by of students) await joinCourse(deps, { code, by });
  const after = (days: number) => new Date(deps.clock.now().getTime() + days * DAY_MS).toISOString();
  const { id: assignmentId, draftRevision } = await createAssignment(deps, {
    courseId,
    settings: {
      title: 'The mean',
      dueAt: after(DUE_DAYS),
      closesAt: after(CLOSED_DAYS),
      latePercentPerDay: 10,
      hasBoard: true,
    },
    content: AssignmentContentSchema.parse(DEMO_ASSIGNMENT),
    by: teacher,
  });
  await publishAssignment(deps, { assignmentId, draftRevision, note: '', by: teacher });
}
