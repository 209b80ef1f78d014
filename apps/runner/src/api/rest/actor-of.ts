import type { FastifyRequest } from 'fastify';
import type { KeyHolder } from '../../api-keys/api-key-lookup.ts';
import type { AuditActor } from '../../audit/record-audit.ts';

/** Who asks, for the audit trail. */
export function actorOf({ holder, request }: { holder: KeyHolder; request: FastifyRequest }): AuditActor {
  return { personId: holder.personId, apiKeyId: holder.apiKeyId, address: request.ip };
}
