import { AppError } from '../lib/app-error.ts';
import { NOBODY } from '../people/actor.ts';
import type { Actor } from '../people/actor.ts';
import type { Identity } from './identity.ts';

/**
 * Whoever looks at what is for everybody, with an account or without; who has one needs a second factor where their role does,
 * since they are told what their role may see.
 */
export function readerOf(identity: Identity | null): Actor {
  if (identity === null) return NOBODY;
  if (identity.needsTwoFactor) throw new AppError('two_factor_needed');
  return { personId: identity.personId, role: identity.role };
}
