import { z } from 'zod';

/**
 * What a key allows: `execute` to run code and see one's own executions, `read` to see one's own executions only, `images`
 * to see and pull executor images, `admin` to see the state of the whole service and manage keys.
 */
export const ApiKeyScopeSchema = z.enum(['execute', 'read', 'images', 'admin']);
export type ApiKeyScope = z.infer<typeof ApiKeyScopeSchema>;

/** How every key begins, so that a leaked one can be recognised: `cru_` and 256 random bits in base64url. */
export const API_KEY_PREFIX = 'cru_';
export const ApiKeySecretSchema = z.string().regex(/^cru_[A-Za-z0-9_-]{43}$/);

/** A key as its owner may see it; the secret is shown once, when it is made. */
export const ApiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(ApiKeyScopeSchema),
  ratePerMinute: z.int().min(1).nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiKey = z.infer<typeof ApiKeySchema>;

/** .crucible/credentials.json: how a program on this machine reaches the service. */
export const CredentialsSchema = z.object({
  apiUrl: z.url(),
  webUrl: z.url(),
  apiKey: ApiKeySecretSchema,
});
export type Credentials = z.infer<typeof CredentialsSchema>;
