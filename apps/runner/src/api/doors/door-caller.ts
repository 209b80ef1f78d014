import type { ApiKeyScope } from '@crucible/contracts/api-key';

/** Who came in by a door: a key's holder, or (where that is allowed) somebody of whom only the address is known. */
export type DoorCaller = {
  personId: string;
  /** Null for somebody without a key. */
  apiKeyId: string | null;
  scopes: readonly ApiKeyScope[];
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Who came in by a door; null on every other route. */
    doorCaller: DoorCaller | null;
  }
}
