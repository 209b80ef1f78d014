import type { Db } from '@crucible/db';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { z } from 'zod';
import { newId } from '../../lib/ids.ts';
import { seal, unseal } from '../../lib/seal.ts';
import { storableJson } from '../../lib/storable-json.ts';

export type ToolKeyDeps = { db: Db; ltiSecret: string };

/** The key by which platforms know this tool. */
export type ToolKey = { id: string; privateKey: CryptoKey };

export const SIGNATURE = 'RS256';
/** Any number, the same for all: two processes do not make a key each. */
const LOCK = 7_245_130;

const JwkSchema = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string() });
/** Nothing but these may ever leave the service. */
const PublicJwkSchema = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() });

/** The public keys, as platforms fetch them. */
export async function readPublicKeys(deps: ToolKeyDeps): Promise<{ keys: JWK[] }> {
  await ensureToolKey(deps);
  const rows = await deps.db.ltiKey.findMany({ orderBy: { createdAt: 'desc' } });
  return {
    keys: rows.map(({ id, publicKey }) => ({
      ...PublicJwkSchema.parse(publicKey),
      ...{ kid: id, alg: SIGNATURE, use: 'sig' },
    })),
  };
}

/** The newest key, to sign with. */
export async function readToolKey(deps: ToolKeyDeps): Promise<ToolKey> {
  await ensureToolKey(deps);
  const row = await deps.db.ltiKey.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  const jwk = JwkSchema.parse(JSON.parse(unseal(deps.ltiSecret, row.sealedPrivateKey)));
  const privateKey = await importJWK(jwk, SIGNATURE);
  if (privateKey instanceof Uint8Array) throw new Error('The key of the tool is no private key.');
  return { id: row.id, privateKey };
}

/** Makes the key, once in an installation. */
async function ensureToolKey({ db, ltiSecret }: ToolKeyDeps): Promise<void> {
  if ((await db.ltiKey.count()) > 0) return;
  const pair = await generateKeyPair(SIGNATURE, { extractable: true });
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    if ((await tx.ltiKey.count()) > 0) return;
    const sealedPrivateKey = seal(ltiSecret, JSON.stringify(privateJwk));
    await tx.ltiKey.create({ data: { id: newId(), publicKey: storableJson(publicJwk), sealedPrivateKey } });
  });
}
