import {
  ApiKeySchema,
  CreateOwnApiKeySchema,
  NewApiKeySchema,
  OwnApiKeyListSchema,
  RevokeOwnApiKeySchema,
} from '@crucible/contracts/api-key';
import { z } from 'zod';
import { createOwnApiKey } from '../api-keys/create-own-api-key.ts';
import { listOwnApiKeys } from '../api-keys/list-own-api-keys.ts';
import { revokeOwnApiKey } from '../api-keys/revoke-own-api-key.ts';
import { authorOf } from './author-of.ts';
import { accountProcedure, router } from './trpc.ts';

/** The keys of whoever asks. All keys of the installation are managed over REST, with an admin's key. */
export const apiKeysRouter = router({
  list: accountProcedure
    .input(z.void())
    .output(OwnApiKeyListSchema)
    .query(({ ctx }) => listOwnApiKeys(ctx.deps, ctx.actor)),

  /** The secret is in the answer and cannot be shown again. */
  create: accountProcedure
    .input(CreateOwnApiKeySchema)
    .output(NewApiKeySchema)
    .mutation(({ ctx, input }) =>
      createOwnApiKey(ctx.deps, { key: input, role: ctx.actor.role, by: authorOf(ctx) }),
    ),

  revoke: accountProcedure
    .input(RevokeOwnApiKeySchema)
    .output(ApiKeySchema)
    .mutation(({ ctx, input }) => revokeOwnApiKey(ctx.deps, { ...input, by: authorOf(ctx) })),
});
