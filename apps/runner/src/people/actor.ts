import type { Role } from '@crucible/contracts/role';

/** Whoever asks for something. */
export type Actor = { personId: string; role: Role };

/** Somebody of whom nothing is known, and whose nothing is. */
export const NOBODY: Actor = { personId: '', role: 'anonymous' };
