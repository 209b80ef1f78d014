import { PersonNameSchema } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';

/** What is ours to say about what the account library stores. */
export function accountHooks({ db }: { db: Db }): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      // Pictures would be fetched from wherever their address says, by everybody who sees them.
      create: { before: async (user) => ({ data: { ...user, name: nameOf(user), image: null } }) },
      update: {
        before: async ({ image: _image, ...changes }) => ({
          data: changes.name === undefined ? changes : { ...changes, name: checkedName(changes.name) },
        }),
      },
    },
    session: {
      create: {
        before: async ({ userId }) => {
          const person = await db.person.findUnique({ where: { id: userId } });
          if (person?.bannedAt !== null)
            throw new APIError('FORBIDDEN', { code: 'BANNED', message: 'This account has been banned.' });
        },
      },
    },
  };
}

/** Providers do not always tell a name. */
function nameOf({ name, email }: { name: string; email: string }): string {
  return checkedName(name.trim() === '' ? email.slice(0, email.indexOf('@')) : name);
}

function checkedName(name: string): string {
  const parsed = PersonNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? 'That is no name.';
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message });
}
