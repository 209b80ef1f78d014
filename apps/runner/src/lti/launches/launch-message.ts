import { EmailSchema } from '@crucible/contracts/person';
import { CourseRoleSchema } from '@crucible/contracts/role';
import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { CLAIMS, SCOPES } from '../wire/lti-names.ts';
import { courseRoleOf } from './course-role-of.ts';
import type { LaunchClaims } from './launch-claims.ts';
import { LaunchRefused } from './launch-refused.ts';
import { launcherName } from './launcher-name.ts';

/** A launch in our own words, as it is kept while there is something to decide. */
export const LaunchMessageSchema = z.object({
  platformId: z.string(),
  deploymentId: z.string(),
  subject: z.string(),
  name: z.string(),
  /** In lower case; null where the platform does not tell it. */
  email: z.string().nullable(),
  /** What they are in the context; null for nothing. */
  role: CourseRoleSchema.nullable(),
  context: z.object({ id: z.string(), title: z.string() }),
  membershipsUrl: z.string().nullable(),
  /** Null in a launch that asks for something to be linked. */
  resourceLinkId: z.string().nullable(),
  assignmentId: z.string().nullable(),
  /** Null where no scores are taken. */
  lineItemUrl: z.string().nullable(),
  deepLink: z.object({ returnUrl: z.string(), data: z.string().nullable() }).nullable(),
});
export type LaunchMessage = z.infer<typeof LaunchMessageSchema>;

const CONTENT_TYPE = 'ltiResourceLink';

/** Reads what a platform has signed. Throws `LaunchRefused` where something is missing without which nothing can be opened. */
export function toLaunchMessage(platformId: string, claims: LaunchClaims): LaunchMessage {
  if (claims.sub === undefined) throw new LaunchRefused('no_person');
  const context = claims[CLAIMS.context];
  if (context == null) throw new LaunchRefused('no_context');
  const scores = claims[CLAIMS.scores];
  const takesScores = scores?.scope.includes(SCOPES.score) === true;
  const email = EmailSchema.safeParse(claims.email).data ?? null;
  return {
    ...{ platformId, deploymentId: claims[CLAIMS.deploymentId], subject: claims.sub, email },
    name: launcherName(claims.name ?? '', email),
    role: courseRoleOf(claims[CLAIMS.roles] ?? []),
    context: { id: context.id, title: context.title || context.label || context.id },
    membershipsUrl: claims[CLAIMS.members]?.context_memberships_url ?? null,
    assignmentId: AssignmentIdSchema.safeParse(claims[CLAIMS.custom]?.['assignment_id']).data ?? null,
    lineItemUrl: (takesScores && scores.lineitem) || null,
    ...purposeOf(claims),
  };
}

function purposeOf(claims: LaunchClaims): Pick<LaunchMessage, 'resourceLinkId' | 'deepLink'> {
  if (claims[CLAIMS.messageType] === 'LtiResourceLinkRequest') {
    const link = claims[CLAIMS.resourceLink];
    if (link == null) throw new LaunchRefused('invalid', 'There is no resource link.');
    return { resourceLinkId: link.id, deepLink: null };
  }
  const settings = claims[CLAIMS.deepLinking];
  if (settings?.accept_types.includes(CONTENT_TYPE) !== true)
    throw new LaunchRefused('invalid', 'The platform takes no links.');
  return {
    resourceLinkId: null,
    deepLink: { returnUrl: settings.deep_link_return_url, data: settings.data ?? null },
  };
}
