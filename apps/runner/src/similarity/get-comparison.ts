import { SimilarityFragmentSchema } from '@crucible/contracts/similarity';
import type { SimilarityComparison } from '@crucible/contracts/similarity';
import type { Db } from '@crucible/db';
import { z } from 'zod';
import { AppError } from '../lib/app-error.ts';
import { PAIR_SELECT, pairName, readNotes, toPair } from './to-pair.ts';

const FilesSchema = z.array(z.object({ path: z.string(), content: z.string() }));

/** Two submissions side by side, with what they have in common. Throws `not_found` for a pair of another assignment. */
export async function getComparison(
  { db }: { db: Db },
  { assignmentId, pairId }: { assignmentId: string; pairId: string },
): Promise<SimilarityComparison> {
  const found = await db.similarityPair.findFirst({
    where: { id: pairId, report: { assignmentId } },
    select: {
      ...PAIR_SELECT,
      fragments: true,
      left: { select: { ...PAIR_SELECT.left.select, files: true } },
      right: { select: { ...PAIR_SELECT.right.select, files: true } },
    },
  });
  if (found === null) throw new AppError('not_found');
  const { fragments, ...pair } = found;
  const notes = await readNotes({ db }, [pair]);
  return {
    pair: toPair(pair, notes.get(pairName(pair))),
    fragments: z.array(SimilarityFragmentSchema).parse(fragments),
    leftFiles: FilesSchema.parse(pair.left.files),
    rightFiles: FilesSchema.parse(pair.right.files),
  };
}
