import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { NewSimilarityReport } from '@crucible/contracts/similarity';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { z } from 'zod';
import { readReviews } from '../reviews/read-reviews.ts';
import type { Comparison } from './find-pairs.ts';

const FilesSchema = z.array(
  z.object({ path: z.string(), content: z.string(), encoding: z.string().optional() }),
);

/** What is compared for a report: of each person one submission, and what everybody was given. */
export async function readComparison(
  { db, pool }: { db: Db; pool: Pick<Pool, 'query'> },
  { assignmentId, scope }: { assignmentId: string; scope: NewSimilarityReport['scope'] },
): Promise<Comparison> {
  const { courseId } = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { courseId: true },
  });
  const { rows } = await readReviews({ db, pool }, { assignmentId, courseId });
  const people = [...Map.groupBy(rows, ({ personId }) => personId).values()];
  const chosen = people.flatMap((own) => {
    const counted = scope === 'counted' ? own.find(({ isCounted }) => isCounted) : undefined;
    return counted?.submissionId ?? own.find(({ isLatest }) => isLatest)?.submissionId ?? [];
  });
  const [stored, versions] = await Promise.all([
    db.submission.findMany({
      where: { id: { in: chosen } },
      select: { id: true, language: true, files: true },
      orderBy: { id: 'asc' },
    }),
    db.assignmentVersion.findMany({ where: { assignmentId }, select: { content: true } }),
  ]);
  return {
    submissions: stored.map(({ id, language, files }) => ({ id, language, files: textsIn(files) })),
    starters: versions.flatMap(({ content }) =>
      AssignmentContentSchema.parse(content).languages.map(({ language, files }) => ({
        ...{ language, files: textsIn(files) },
      })),
    ),
  };
}

const textsIn = (files: unknown) =>
  FilesSchema.parse(files).flatMap(({ path, content, encoding }) =>
    encoding === 'base64' ? [] : [{ path, content }],
  );
