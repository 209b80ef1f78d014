import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { Db } from '@crucible/db';
import { requireExamSeat } from '../exams/require-exam-seat.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import { readEffectiveDates } from './overrides/read-effective-dates.ts';
import { requireAssignmentAccess } from './require-assignment-access.ts';
import { studentState } from './rules/student-state.ts';

type Input = { assignmentId: string; path: string; actor: Actor; sessionId: string | null };
export type StoredAsset = { path: string; mediaType: string; content: Buffer };

/**
 * A picture or another file that a statement shows, for the people of the course: to students of the version that they
 * see, once it is open; to the staff of the draft where there is no such version. `not_found` for everything else, `not_open`
 * for an exam that was not begun in this browser.
 */
export async function getAsset(
  { db, clock }: { db: Db; clock: Clock },
  { assignmentId, path, actor, sessionId }: Input,
): Promise<StoredAsset> {
  const { role } = await requireAssignmentAccess({ db }, { assignmentId, actor, needed: 'student' });
  if (role === 'student') {
    const who = { assignmentId, personId: actor.personId };
    const now = clock.now();
    const dates = await readEffectiveDates(db, who);
    if (studentState(dates, now) === 'upcoming') throw new AppError('not_found');
    await requireExamSeat(db, { ...who, sessionId, now });
  }
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { draft: role !== 'student', currentVersion: { select: { content: true } } },
  });
  const { assets } = AssignmentContentSchema.parse(row?.currentVersion?.content ?? row?.draft ?? {});
  const asset = assets.find((one) => one.path === path);
  if (asset === undefined) throw new AppError('not_found');
  return { path, mediaType: asset.mediaType, content: Buffer.from(asset.content, 'base64') };
}
