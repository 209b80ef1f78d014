import type { ModelEndpoint, NewModelEndpoint } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import { newId } from '../lib/ids.ts';
import { seal } from '../lib/seal.ts';
import { toStorableText } from '../lib/storable-text.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import type { EndpointHosts } from './endpoint-rules.ts';
import { requireEndpointUrl } from './require-endpoint-url.ts';
import { toEndpoint } from './to-endpoint.ts';

type Deps = { db: Db; instance: string; modelHosts: EndpointHosts; modelKeySecret: string };
type Input = { endpoint: NewModelEndpoint; actor: Actor; by: Author };

/** Of one person. */
const MAX_ENDPOINTS = 20;
const HINT_LENGTH = 4;
/** Of a shorter key, its last characters would be too much of it. */
const MIN_LENGTH_FOR_HINT = 12;

/**
 * Keeps an endpoint of one's own, its key encrypted. Throws `invalid_input` for an address that may not be asked or a key that
 * cannot be sent, and `already_there` when there is one of this name.
 */
export async function createEndpoint(deps: Deps, input: Input): Promise<ModelEndpoint> {
  const { endpoint, actor, by } = input;
  const { apiKey } = endpoint;
  const { personId } = actor;
  const baseUrl = requireEndpointUrl(deps, { baseUrl: endpoint.baseUrl, role: actor.role });
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    const message = 'A key has letters, digits and signs alone.';
    throw new AppError('invalid_input', { userMessage: message, issues: [{ path: 'apiKey', message }] });
  }
  const name = toStorableText(endpoint.name);
  return deps.db.$transaction(async (tx) => {
    // Two at once are counted one after the other.
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${personId} FOR UPDATE`;
    const own = await tx.modelEndpoint.findMany({ where: { personId }, select: { name: true } });
    if (own.some((one) => one.name === name))
      throw new AppError('already_there', { userMessage: 'You have an endpoint of this name already.' });
    if (own.length >= MAX_ENDPOINTS)
      throw new AppError('conflict', {
        userMessage: `You have ${own.length} endpoints. Remove one that you do not need.`,
      });
    const row = await tx.modelEndpoint.create({
      data: {
        ...{ id: newId(), personId, name, baseUrl },
        sealedKey: apiKey === '' ? null : seal(deps.modelKeySecret, apiKey),
        keyHint: apiKey.length < MIN_LENGTH_FOR_HINT ? '' : apiKey.slice(-HINT_LENGTH),
      },
    });
    await recordAudit(tx, {
      ...{ ...by, action: 'model_endpoint.created', instance: deps.instance, subjectId: row.id },
      detail: { name, baseUrl },
    });
    return toEndpoint(row);
  });
}
