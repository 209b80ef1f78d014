import type { LtiConnection } from '@crucible/contracts/lti';
import type { Db } from '@crucible/db';

/** The courses of platforms that are connected to a course. */
export async function listConnections({ db }: { db: Db }, courseId: string): Promise<LtiConnection[]> {
  const rows = await db.ltiContext.findMany({
    where: { courseId },
    include: { platform: { select: { name: true } } },
    orderBy: [{ connectedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, title, platform, membershipsUrl, connectedAt }) => ({
    ...{ id, platform: platform.name, context: title, tellsMembers: membershipsUrl !== null },
    connectedAt: connectedAt?.toISOString() ?? null,
  }));
}
