import type { Role } from '@crucible/contracts/role';

/** Whoever asks for something. */
export type Actor = { personId: string; role: Role };
