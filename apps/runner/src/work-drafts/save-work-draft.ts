import type { SourceFile } from '@crucible/contracts/source-file';
import type { WorkDraftSave } from '@crucible/contracts/work-draft';
import type { Db } from '@crucible/db';
import { requireExamSeat } from '../exams/require-exam-seat.ts';
import type { Clock } from '../lib/clock.ts';
import { toWorkDraft } from './to-work-draft.ts';

type Deps = { db: Db; clock: Clock };
type Input = {
  assignmentId: string;
  personId: string;
  sessionId: string | null;
  language: string;
  files: SourceFile[];
  /** Of the save that this one goes on from; null for the first. */
  revision: number | null;
};

/**
 * Saves what is in somebody's editor. When another tab or machine has saved meanwhile nothing is stored, and the answer is
 * what that one stored; the same files again are no conflict.
 */
export async function saveWorkDraft({ db, clock }: Deps, input: Input): Promise<WorkDraftSave> {
  const { assignmentId, personId, sessionId, language, files, revision } = input;
  const now = clock.now();
  const key = { assignmentId, personId, language };
  return db.$transaction(async (tx) => {
    await requireExamSeat(tx, { assignmentId, personId, sessionId, now });
    const count =
      revision === null
        ? (await tx.workDraft.createMany({ data: { ...key, files, updatedAt: now }, skipDuplicates: true }))
            .count
        : (
            await tx.workDraft.updateMany({
              where: { ...key, revision },
              data: { files, revision: { increment: 1 }, updatedAt: now },
            })
          ).count;
    if (count > 0) return { outcome: 'saved', revision: (revision ?? 0) + 1, savedAt: now.toISOString() };
    const stored = await tx.workDraft.findUnique({ where: { assignmentId_personId_language: key } });
    // It was removed meanwhile: whoever saves next begins anew.
    if (stored === null) {
      await tx.workDraft.create({ data: { ...key, files, updatedAt: now } });
      return { outcome: 'saved', revision: 1, savedAt: now.toISOString() };
    }
    const current = toWorkDraft(stored);
    if (JSON.stringify(current.files) !== JSON.stringify(files)) return { outcome: 'conflict', current };
    return { outcome: 'saved', revision: current.revision, savedAt: current.savedAt };
  });
}
