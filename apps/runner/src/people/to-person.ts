import type { Person } from '@crucible/contracts/person';
import { AccountRoleSchema } from '@crucible/contracts/person';
import type { Person as PersonRow } from '@crucible/db';

/** A person with an account in the form in which admins see them. */
export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name ?? '',
    email: row.email ?? '',
    role: AccountRoleSchema.parse(row.role),
    emailVerified: row.emailVerified,
    twoFactorEnabled: row.twoFactorEnabled,
    createdAt: row.createdAt.toISOString(),
    bannedAt: row.bannedAt?.toISOString() ?? null,
  };
}
