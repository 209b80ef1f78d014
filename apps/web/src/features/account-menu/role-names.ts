import type { Role } from '@crucible/contracts/role';

/** What the roles are called. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  anonymous: 'Visitor',
  student: 'Student',
  teacher: 'Teacher',
  admin: 'Administrator',
};
