import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';
import type { Identity } from './identity.ts';

/** Whoever is signed in, with a second factor where their role needs one; the same for routes as `accountProcedure`. */
export function requireActor(identity: Identity | null): Actor {
  if (identity === null) throw new AppError('not_signed_in');
  if (identity.role === 'anonymous') throw new AppError('sign_in_needed');
  if (identity.needsTwoFactor) throw new AppError('two_factor_needed');
  return { personId: identity.personId, role: identity.role };
}

/** Whoever looks, with an account or without; the same for routes as `readerProcedure`. */
export function requireReader(identity: Identity | null): Actor {
  if (identity === null) throw new AppError('not_signed_in');
  return identity.role === 'anonymous' ? identity : requireActor(identity);
}
