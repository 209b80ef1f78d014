import { ImageFindingSchema, ImageTaskStageSchema } from '@crucible/contracts/image-task';
import type { ImageTask } from '@crucible/contracts/image-task';
import type { Db, ImageTask as ImageTaskRow } from '@crucible/db';
import { z } from 'zod';
import { isoOrNull } from '../lib/iso-or-null.ts';

const FindingsSchema = z.array(ImageFindingSchema);
const InputSchema = z.object({ isFromScratch: z.boolean().default(false) });
const SignatureSchema = z.enum(['verified', 'unsigned', 'unknown']).nullable();

/** Tasks as admins see them, with the names of those who asked. */
export async function toImageTasks(
  { db }: { db: Pick<Db, 'person'> },
  rows: readonly ImageTaskRow[],
): Promise<ImageTask[]> {
  const ids = [...new Set(rows.flatMap(({ askedById }) => askedById ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(people.map(({ id, name, email }) => [id, name ?? email]));
  return rows.map((row) => toImageTask(row, names.get(row.askedById ?? '') ?? null));
}

function toImageTask(row: ImageTaskRow, askedBy: string | null): ImageTask {
  return {
    ...{ id: row.id, kind: row.kind, status: row.status, imageName: row.imageName, askedBy },
    stage: ImageTaskStageSchema.safeParse(row.stage).data ?? null,
    ...{ reference: row.reference, referenceDigest: row.referenceDigest },
    signature: SignatureSchema.safeParse(row.signature).data ?? null,
    isFromScratch: InputSchema.safeParse(row.input).data?.isFromScratch ?? false,
    createdAt: row.createdAt.toISOString(),
    startedAt: isoOrNull(row.startedAt),
    finishedAt: isoOrNull(row.finishedAt),
    ...{ instance: row.instance, failure: row.failure, versionId: row.versionId },
    findings: FindingsSchema.safeParse(row.findings).data ?? [],
  };
}
