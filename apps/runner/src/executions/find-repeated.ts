import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

export type Idempotency = {
  key: string;
  /** SHA-256 of the request, in hex. */
  requestHash: string;
};

/**
 * The run that this request has made before; undefined when it is new, and then others with the same key wait for the
 * end of the transaction. `idempotency_conflict` when it was another request.
 */
export async function findRepeated(
  tx: DbTransaction,
  { apiKeyId, key, requestHash }: Idempotency & { apiKeyId: string },
): Promise<string | undefined> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${apiKeyId} ${key}`}, 0))::text`;
  const known = await tx.idempotencyKey.findUnique({ where: { apiKeyId_key: { apiKeyId, key } } });
  if (known === null) return undefined;
  if (known.requestHash !== requestHash) throw new AppError('idempotency_conflict');
  return known.runId;
}
