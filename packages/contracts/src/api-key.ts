import { z } from 'zod';

/**
 * What a key allows: `execute` to run code and see one's own executions, `read` to see one's own executions only, `images`
 * to see and pull executor images, `assignments` to fetch and change assignments of courses that its owner teaches,
 * `evaluations` to see and make benchmarks and evaluations as its owner may, `admin` to see the state of the whole service and manage keys.
 */
export const ApiKeyScopeSchema = z.enum(['execute', 'read', 'images', 'assignments', 'evaluations', 'admin']);
export type ApiKeyScope = z.infer<typeof ApiKeyScopeSchema>;

/** How every key begins, so that a leaked one can be recognised: `cru_` and 256 random bits in base64url. */
export const API_KEY_PREFIX = 'cru_';
export const ApiKeySecretSchema = z.string().regex(/^cru_[A-Za-z0-9_-]{43}$/);

/** A key as its owner may see it; the secret is shown once, when it is made. */
export const ApiKeySchema = z.object({
  id: z.string(),
  /** Whose executions it can see. */
  personId: z.string(),
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

export const ApiKeyListSchema = z.object({ keys: z.array(ApiKeySchema) });

/** The body of `POST /api-keys`. */
export const CreateApiKeySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(100)
    .refine((name) => !name.includes('\0'), 'A name has no NUL character.'),
  scopes: z.array(ApiKeyScopeSchema).min(1).max(10).default(['execute', 'read']),
  /** A key sees the executions of its owner: somebody new, who has none, or whoever asks. */
  owner: z.enum(['new', 'self']).default('new'),
  ratePerMinute: z.int().min(1).max(1_000_000).optional(),
  expiresAt: z.iso.datetime().optional(),
});
export type CreateApiKey = z.output<typeof CreateApiKeySchema>;

/** A key for oneself; which scopes it may have depends on the role. */
export const CreateOwnApiKeySchema = CreateApiKeySchema.pick({ name: true, expiresAt: true }).extend({
  scopes: z.array(ApiKeyScopeSchema).min(1).max(10),
});

export type CreateOwnApiKey = z.output<typeof CreateOwnApiKeySchema>;

/** The keys of whoever asks, newest first, and the scopes that a new one may have. */
export const OwnApiKeyListSchema = ApiKeyListSchema.extend({ grantableScopes: z.array(ApiKeyScopeSchema) });
export type OwnApiKeyList = z.infer<typeof OwnApiKeyListSchema>;

export const RevokeOwnApiKeySchema = z.strictObject({ apiKeyId: z.string().min(1).max(100) });

/** A key that was just made, and the only time that its secret is told. */
export const NewApiKeySchema = z.object({ key: ApiKeySchema, secret: ApiKeySecretSchema });
export type NewApiKey = z.infer<typeof NewApiKeySchema>;

/** One's own key, and the secret with which the callbacks for its executions are signed. */
export const OwnApiKeySchema = ApiKeySchema.extend({ callbackSecret: z.string() });
export type OwnApiKey = z.infer<typeof OwnApiKeySchema>;

/** .crucible/credentials.json: how a program on this machine reaches the service. */
export const CredentialsSchema = z.object({
  apiUrl: z.url(),
  webUrl: z.url(),
  apiKey: ApiKeySecretSchema,
});
export type Credentials = z.infer<typeof CredentialsSchema>;
