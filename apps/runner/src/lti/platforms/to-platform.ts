import type { LtiPlatform } from '@crucible/contracts/lti';
import type { Prisma } from '@crucible/db';

/** What is read of a platform besides its own row. */
export const PLATFORM_SELECTION = {
  _count: { select: { identities: true, contexts: { where: { courseId: { not: null } } } } },
} satisfies Prisma.LtiPlatformInclude;

type Row = Prisma.LtiPlatformGetPayload<{ include: typeof PLATFORM_SELECTION }>;

/** A platform in the form in which admins see it. */
export function toPlatform({ _count, createdAt, ...row }: Row): LtiPlatform {
  const { id, name, issuer, clientId, authUrl, tokenUrl, jwksUrl, deploymentIds, makesTeachers } = row;
  return {
    ...{ id, name, issuer, clientId, authUrl, tokenUrl, jwksUrl, deploymentIds, makesTeachers },
    ...{ people: _count.identities, connections: _count.contexts },
    createdAt: createdAt.toISOString(),
  };
}
