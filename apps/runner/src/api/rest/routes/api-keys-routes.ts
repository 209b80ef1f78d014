import {
  ApiKeyListSchema,
  ApiKeySchema,
  CreateApiKeySchema,
  NewApiKeySchema,
  OwnApiKeySchema,
} from '@crucible/contracts/api-key';
import { z } from 'zod';
import { createApiKey } from '../../../api-keys/create-api-key.ts';
import { getOwnApiKey } from '../../../api-keys/get-own-api-key.ts';
import { listApiKeys } from '../../../api-keys/list-api-keys.ts';
import { revokeApiKey } from '../../../api-keys/revoke-api-key.ts';
import { actorOf } from '../actor-of.ts';
import { restRoute } from '../rest-route.ts';

const FOR_ADMINS = { access: { scopes: ['admin'] }, tag: 'API keys' } as const;

const ParamsSchema = z.object({ id: z.string().min(1).max(100) });

const createRoute = restRoute(
  {
    ...FOR_ADMINS,
    method: 'POST',
    path: '/api-keys',
    operationId: 'createApiKey',
    summary: 'Make a key',
    description: 'The secret is in the answer and cannot be shown again.',
    body: {
      schema: CreateApiKeySchema,
      examples: {
        service: {
          summary: 'For a program that runs code',
          value: { name: 'Grading service', scopes: ['execute', 'read'] },
        },
        limited: {
          summary: 'Slow, and not for ever',
          value: { name: 'Trial', scopes: ['execute'], ratePerMinute: 30, expiresAt: '2030-01-01T00:00:00Z' },
        },
      },
    },
    answers: { 201: { description: 'The key, and its secret.', schema: NewApiKeySchema } },
    errors: ['invalid_input'],
  },
  async (deps, { holder, body, request }) => {
    const actor = { ...actorOf({ holder, request }), personId: holder.personId };
    const created = await createApiKey(deps, { ...body, actor });
    return { status: 201, body: created };
  },
);

const listRoute = restRoute(
  {
    ...FOR_ADMINS,
    method: 'GET',
    path: '/api-keys',
    operationId: 'listApiKeys',
    summary: 'List keys',
    answers: {
      200: { description: 'All keys, newest first; secrets are not kept.', schema: ApiKeyListSchema },
    },
  },
  async (deps) => ({ status: 200, body: { keys: await listApiKeys(deps) } }),
);

const revokeRoute = restRoute(
  {
    ...FOR_ADMINS,
    method: 'DELETE',
    path: '/api-keys/{id}',
    operationId: 'revokeApiKey',
    summary: 'Revoke a key',
    description: 'Every process refuses the key within about a second. This cannot be undone.',
    params: ParamsSchema,
    answers: { 200: { description: 'The key, revoked.', schema: ApiKeySchema } },
    errors: ['not_found'],
  },
  async (deps, asked) => ({
    status: 200,
    body: await revokeApiKey(deps, { id: asked.params.id, actor: actorOf(asked) }),
  }),
);

const ownRoute = restRoute(
  {
    method: 'GET',
    path: '/api-keys/current',
    access: { scopes: ['execute', 'read', 'images', 'assignments', 'evaluations', 'admin'] },
    tag: 'API keys',
    operationId: 'getOwnApiKey',
    summary: 'Tell what your key allows',
    description: 'Also tells the secret with which the callbacks for executions of this key are signed.',
    answers: { 200: { description: 'Your key.', schema: OwnApiKeySchema } },
  },
  async (deps, { holder }) => ({ status: 200, body: await getOwnApiKey(deps, holder.apiKeyId) }),
);

export const API_KEYS_ROUTES = [ownRoute, createRoute, listRoute, revokeRoute];
