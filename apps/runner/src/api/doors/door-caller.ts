import type { ApiKeyScope } from '@crucible/contracts/api-key';
import type { Role } from '@crucible/contracts/role';

/** Who came in by a door: a key's holder, or (where that is allowed) somebody of whom only the address is known. */
export type DoorCaller = {
  personId: string;
  /** Null for somebody without a key. */
  apiKeyId: string | null;
  /** Of the key's holder. */
  role: Role;
  scopes: readonly ApiKeyScope[];
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Who came in by a door; null on every other route. */
    doorCaller: DoorCaller | null;
  }
}
