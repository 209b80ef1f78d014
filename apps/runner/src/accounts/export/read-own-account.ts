import type { Db } from '@crucible/db';
import type { Clock } from '../../lib/clock.ts';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { getAccount } from '../get-account.ts';
import { listSessions } from '../list-sessions.ts';
import { jsonFile } from './json-file.ts';

/** The account itself, without what anybody could sign in with. */
export async function readOwnAccount(
  deps: { db: Db; clock: Clock },
  personId: string,
): Promise<ArchivedFolder> {
  const { db } = deps;
  const [account, sessions, keys, courses, audit, platforms, boards, endpoints] = await Promise.all([
    getAccount(deps, personId),
    listSessions(deps, { personId, sessionId: null }),
    db.apiKey.findMany({ where: { personId }, omit: { hash: true, personId: true } }),
    db.courseMember.findMany({
      where: { personId },
      select: {
        ...{ role: true, joinedAt: true, removedAt: true },
        course: { select: { code: true, name: true } },
        section: { select: { name: true } },
      },
    }),
    db.auditEvent.findMany({
      where: { personId },
      orderBy: { id: 'asc' },
      select: { at: true, action: true, address: true, subjectId: true, door: true },
    }),
    db.ltiIdentity.findMany({
      where: { personId },
      select: { subject: true, createdAt: true, platform: { select: { name: true, issuer: true } } },
    }),
    db.assignmentBoardPlace.findMany({
      where: { personId },
      select: { pseudonym: true, createdAt: true, assignment: { select: { title: true } } },
    }),
    db.modelEndpoint.findMany({ where: { personId }, omit: { sealedKey: true, personId: true } }),
  ]);
  return {
    name: 'account',
    modifiedAt: deps.clock.now(),
    files: [
      jsonFile('account.json', { id: personId, ...account }),
      jsonFile('sessions.json', sessions),
      jsonFile('keys.json', keys),
      jsonFile('courses.json', courses),
      jsonFile('course-leaderboards.json', boards),
      jsonFile('platforms.json', platforms),
      jsonFile('model-endpoints.json', endpoints),
      jsonFile('what-you-did.json', audit),
    ],
  };
}
