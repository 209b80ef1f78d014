import type { Db } from '@crucible/db';
import { AppError } from '../../lib/app-error.ts';
import { PlatformFailed } from '../wire/platform-client.ts';
import type { TokenDeps } from '../wire/request-access-token.ts';
import { readMembers } from './read-members.ts';
import type { PlatformMember } from './read-members.ts';

type Deps = TokenDeps & { db: Db };
export type ConnectionOfCourse = { courseId: string; connectionId: string };

/**
 * Who is in the course of a platform that is connected to a course. `not_found` for another connection or one whose platform
 * does not tell, `platform_failed` when it could not be asked.
 */
export async function askMembers(
  deps: Deps,
  { courseId, connectionId }: ConnectionOfCourse,
): Promise<{ platformId: string; members: PlatformMember[] }> {
  const connection = await deps.db.ltiContext.findFirst({
    where: { id: connectionId, courseId },
    include: { platform: true },
  });
  if (connection?.membershipsUrl == null) throw new AppError('not_found');
  const { platform, membershipsUrl } = connection;
  try {
    return { platformId: platform.id, members: await readMembers(deps, { platform, membershipsUrl }) };
  } catch (cause) {
    if (!(cause instanceof PlatformFailed)) throw cause;
    throw new AppError('platform_failed', { userMessage: cause.message, cause });
  }
}
