import type { Db } from '@crucible/db';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { checkedName } from './checked-name.ts';
import { acceptCourseInvitations } from '../courses/accept-course-invitations.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';

type Deps = { db: Db; clock: Clock; log: Logger; instance: string };

/** What is ours to say about what the account library stores. */
export function accountHooks(deps: Deps): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      // Pictures would be fetched from wherever their address says, by everybody who sees them.
      create: { before: async (user) => ({ data: { ...user, name: nameOf(user), image: null } }) },
      update: {
        before: async ({ name, ...changes }) => ({
          data: { ...changes, image: null, ...(name !== undefined && { name: checkedName(name) }) },
        }),
      },
    },
    session: {
      create: {
        before: async ({ userId }) => {
          const person = await deps.db.person.findUnique({ where: { id: userId } });
          if (person?.bannedAt !== null)
            throw new APIError('FORBIDDEN', { code: 'BANNED', message: 'This account has been banned.' });
        },
        after: ({ userId }) => enterCourses(deps, userId),
      },
    },
  };
}

/** Whoever signs in to an account whose address is theirs enters the courses that wait for that address. */
async function enterCourses(deps: Deps, personId: string): Promise<void> {
  try {
    const person = await deps.db.person.findUnique({ where: { id: personId } });
    if (person?.emailVerified !== true || person.email === null) return;
    await acceptCourseInvitations(deps, { personId, email: person.email });
  } catch (error) {
    deps.log.error({ err: error, personId }, 'invitations to courses could not be accepted');
  }
}

/** Providers do not always tell a name. */
function nameOf({ name, email }: { name: string; email: string }): string {
  return checkedName(name.trim() === '' ? email.slice(0, email.indexOf('@')) : name);
}
