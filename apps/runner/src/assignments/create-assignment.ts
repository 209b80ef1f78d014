import type { Assignment, SettingsChanges } from '@crucible/contracts/assignment';
import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Author } from '../people/author.ts';
import { contentHash } from './content-hash.ts';
import { getAssignment } from './get-assignment.ts';
import { nextPosition } from './next-position.ts';
import { requireSoundSettings } from './require-sound-settings.ts';
import { toSettingsData } from './to-settings-data.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = {
  courseId: string;
  /** The rest is as in the table. */
  settings: SettingsChanges & { title: string };
  content?: AssignmentContent | undefined;
  by: Author;
};

/** Makes an assignment at the end of a course: a draft that its staff alone sees. */
export async function createAssignment(
  { db, clock, instance }: Deps,
  { courseId, settings, content, by }: Input,
): Promise<Assignment> {
  requireSoundSettings(settings, clock.now());
  const [id, now] = [newId(), clock.now()];
  const draft = content ?? AssignmentContentSchema.parse({});
  await db.$transaction(async (tx) => {
    const position = await nextPosition(tx, courseId);
    const data = { ...toSettingsData(settings), title: settings.title };
    await tx.assignment.create({
      data: {
        ...{ ...data, id, courseId, position, draft, draftHash: contentHash(draft) },
        ...{ createdById: by.personId, createdAt: now },
      },
      select: { id: true },
    });
    const detail = { courseId, title: settings.title };
    await recordAudit(tx, { ...by, action: 'assignment.created', instance, subjectId: id, detail });
  });
  return getAssignment({ db }, { assignmentId: id });
}
