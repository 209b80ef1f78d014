import type { Db } from '@crucible/db';
import { newId } from '../lib/ids.ts';

type Input = { assignmentId: string; personId: string; number?: number };

/** A submission for the current version that nobody has graded. Resolves to its id. */
export async function handIn(db: Db, { assignmentId, personId, number = 1 }: Input): Promise<string> {
  const { currentVersionId } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
  const files = [{ path: 'main.py', content: 'pass\n' }];
  const { id } = await db.submission.create({
    data: {
      ...{ id: newId(), assignmentId, personId, number, language: 'python', files },
      versionId: currentVersionId ?? '',
    },
  });
  return id;
}
