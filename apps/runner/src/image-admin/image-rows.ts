import type { DbTransaction, Prisma } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** Everything of an image's versions but what is large. */
export const VERSION_COLUMNS = {
  id: true,
  digest: true,
  tag: true,
  inputsHash: true,
  sizeBytes: true,
  builtAt: true,
  base: true,
  manifest: true,
  versions: true,
  isValid: true,
  findings: true,
  packageCount: true,
  setIdCount: true,
  scan: true,
  removedAt: true,
  createdAt: true,
} as const satisfies Prisma.ImageVersionSelect;

export type VersionRow = Prisma.ImageVersionGetPayload<{ select: typeof VERSION_COLUMNS }>;

export const IMAGE_COLUMNS = {
  currentVersion: { select: VERSION_COLUMNS },
  languages: true,
} as const satisfies Prisma.ExecutorImageInclude;

export type ImageRow = Prisma.ExecutorImageGetPayload<{ include: typeof IMAGE_COLUMNS }>;

/** The row of an image, which nobody else changes until the transaction is done. Throws `not_found` for one that was never built. */
export async function lockImage(tx: DbTransaction, imageName: string): Promise<ImageRow> {
  await tx.$queryRaw`SELECT name FROM executor_image WHERE name = ${imageName} FOR UPDATE`;
  const image = await tx.executorImage.findUnique({ where: { name: imageName }, include: IMAGE_COLUMNS });
  if (image === null)
    throw new AppError('not_found', { userMessage: `No image ${imageName} has been built here.` });
  return image;
}
