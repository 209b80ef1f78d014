import type { SimilarityReport } from '@crucible/contracts/similarity';
import type { Db } from '@crucible/db';
import { z } from 'zod';
import { namesOf } from '../people/names-of.ts';
import { PAIR_SELECT, pairName, readNotes, toPair } from './to-pair.ts';

const HistogramSchema = z.array(z.int());
const BINS = 20;

/** The newest report of an assignment; null where there is none. */
export async function getReport(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<SimilarityReport | null> {
  const report = await db.similarityReport.findFirst({
    where: { assignmentId },
    orderBy: { createdAt: 'desc' },
    include: { pairs: { select: PAIR_SELECT, orderBy: [{ similarity: 'desc' }, { longest: 'desc' }] } },
  });
  if (report === null) return null;
  const { id, scope, status, done, total, skipped, createdById, createdAt, finishedAt, pairs } = report;
  const [notes, names] = await Promise.all([readNotes({ db }, pairs), namesOf({ db }, [createdById])]);
  const histogram = HistogramSchema.parse(report.histogram);
  return {
    ...{ id, scope, status, done, total, skipped },
    createdAt: createdAt.toISOString(),
    createdByName: createdById === null ? null : (names.get(createdById) ?? null),
    finishedAt: finishedAt?.toISOString() ?? null,
    pairs: pairs.map((pair) => toPair(pair, notes.get(pairName(pair)))),
    histogram: Array.from({ length: BINS }, (_, bin) => histogram[bin] ?? 0),
  };
}
