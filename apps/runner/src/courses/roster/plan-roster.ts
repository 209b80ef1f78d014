import type { CourseRole } from '@crucible/contracts/role';
import type { RosterAction, RosterLine } from '@crucible/contracts/roster';
import { z } from 'zod';
import type { RosterRow } from './read-roster.ts';

/** Somebody who has an account, has confirmed its address, and may be in the course. */
type KnownPerson = {
  personId: string;
  membership: { role: CourseRole; section: string | null; isRemoved: boolean } | null;
};
type KnownInvitation = { role: CourseRole; section: string | null; name: string };

export type RosterState = {
  /** By address in lower case, like the invitations. */
  people: ReadonlyMap<string, KnownPerson>;
  invitations: ReadonlyMap<string, KnownInvitation>;
};

/** What a line does, with what it takes to do it. */
export type PlannedLine = RosterLine & { personId: string | null };

const ROLES: Record<string, CourseRole> = {
  ...{ student: 'student', learner: 'student' },
  ...{ grader: 'grader', ta: 'grader', tutor: 'grader', assistant: 'grader' },
  ...{ teacher: 'teacher', instructor: 'teacher', lecturer: 'teacher' },
};
const EmailSchema = z.email().max(254);
const MAX_NAME_LENGTH = 200;
const MAX_SECTION_LENGTH = 100;

/**
 * What each line of a roster does in a course, or what is wrong with it. An empty role or section leaves those of people
 * who are there as they are; whoever is new is a student.
 */
export function planRoster(rows: readonly RosterRow[], state: RosterState): PlannedLine[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const email = row.email.toLowerCase();
    const problem = problemOf(row, seen.get(email));
    if (!seen.has(email)) seen.set(email, row.line);
    const written = row.role === '' ? null : (ROLES[row.role.toLowerCase()] ?? null);
    if (problem !== null) return { ...row, email, role: written, action: 'error', problem, personId: null };
    const person = state.people.get(email);
    const before = person === undefined ? state.invitations.get(email) : person.membership;
    const role = written ?? before?.role ?? 'student';
    const section = row.section === '' ? (before?.section ?? '') : row.section;
    const action = actionOf({ ...row, role, section }, { person, before });
    return { ...row, email, role, section, action, problem: null, personId: person?.personId ?? null };
  });
}

type Wanted = { name: string; role: CourseRole; section: string };
type Before = {
  person: KnownPerson | undefined;
  before: KnownInvitation | KnownPerson['membership'] | undefined;
};

function actionOf(wanted: Wanted, { person, before }: Before): RosterAction {
  if (before == null) return person === undefined ? 'invite' : 'add';
  if ('isRemoved' in before && before.isRemoved) return 'restore';
  const isRenamed = 'name' in before && wanted.name !== '' && wanted.name !== before.name;
  const isSame = before.role === wanted.role && (before.section ?? '') === wanted.section && !isRenamed;
  return isSame ? 'none' : 'update';
}

function problemOf({ email, name, role, section }: RosterRow, sameIn: number | undefined): string | null {
  if (email === '') return 'There is no e-mail address.';
  if (!EmailSchema.safeParse(email).success) return 'This is no e-mail address.';
  if (sameIn !== undefined) return `Line ${sameIn} has the same address.`;
  if (role !== '' && ROLES[role.toLowerCase()] === undefined)
    return 'There is no such role: student, grader and teacher are there.';
  if (name.length > MAX_NAME_LENGTH) return `A name has at most ${MAX_NAME_LENGTH} characters.`;
  if (section.length > MAX_SECTION_LENGTH)
    return `The name of a section has at most ${MAX_SECTION_LENGTH} characters.`;
  return null;
}
