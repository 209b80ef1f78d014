import type { Role } from '@crucible/contracts/role';

/** As what somebody runs programs: whoever was given a key is no visitor, also where there is no account behind it. */
export function roleOfRunner(role: Role, apiKeyId: string | null): Role {
  return role === 'anonymous' && apiKeyId !== null ? 'student' : role;
}
