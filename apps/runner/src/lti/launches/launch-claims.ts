import { z } from 'zod';
import { CLAIMS, LTI_VERSION } from '../wire/lti-names.ts';

const TextSchema = z.string().max(4000);
const IdSchema = z.string().min(1).max(255);
/** Platforms write null for what they do not have. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(null);
const AddressSchema = z.url({ protocol: /^https?$/ }).max(2000);

/** What a platform says in a launch, as far as it is of use here. What is not needed may be missing or wrong. */
export const LaunchClaimsSchema = z.object({
  sub: IdSchema.optional(),
  nonce: z.string().min(1).max(500),
  name: optional(TextSchema),
  email: optional(TextSchema),
  [CLAIMS.messageType]: z.enum(['LtiResourceLinkRequest', 'LtiDeepLinkingRequest']),
  [CLAIMS.version]: z.literal(LTI_VERSION),
  [CLAIMS.deploymentId]: IdSchema,
  [CLAIMS.roles]: z.array(TextSchema).max(100).nullish(),
  [CLAIMS.context]: z
    .object({ id: IdSchema, title: optional(TextSchema), label: optional(TextSchema) })
    .nullish(),
  [CLAIMS.resourceLink]: z.object({ id: IdSchema }).nullish(),
  [CLAIMS.custom]: optional(z.record(z.string(), z.unknown())),
  [CLAIMS.scores]: optional(
    z.object({ lineitem: AddressSchema.optional(), scope: z.array(z.string()).default([]) }),
  ),
  [CLAIMS.members]: optional(z.object({ context_memberships_url: AddressSchema })),
  [CLAIMS.deepLinking]: z
    .object({
      deep_link_return_url: AddressSchema,
      accept_types: z.array(z.string()),
      data: z.string().max(100_000).nullish(),
    })
    .nullish(),
});
export type LaunchClaims = z.infer<typeof LaunchClaimsSchema>;
