import type { ImageOrigin } from '@crucible/contracts/admin-image';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageFinding } from '@crucible/contracts/image-task';
import type { Db, DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { newId } from '../lib/ids.ts';
import { announceImages } from './announce-images.ts';

export type NewVersion = {
  imageName: string;
  origin: ImageOrigin;
  built: BuiltImage;
  /** What was looked at before. */
  findings: readonly ImageFinding[];
  /** Whether all of it was in order: programs never run in a version that is not. */
  isValid: boolean;
  /** Name of the image that it was made from, as far as that is known. */
  base: string | null;
  packageCount: number | null;
  setIdCount: number | null;
  /** Of an adopted image: what was asked for, and the digest that it was then. */
  reference?: string | null;
  referenceDigest?: string | null;
};

export type RecordedVersion = { versionId: string; isCurrent: boolean };

/**
 * Notes that an image was built. A valid version is used for programs from now on, unless an admin has pinned another one. The same
 * digest again is the same version: where it was in use and is not valid any more, the newest other one that is takes its place. Throws `already_there` when the name belongs to an image of another origin.
 */
export function recordVersion({ db }: { db: Db }, version: NewVersion): Promise<RecordedVersion> {
  return db.$transaction((tx) => storeVersion(tx, version));
}

/** The same within a transaction. */
export async function storeVersion(tx: DbTransaction, version: NewVersion): Promise<RecordedVersion> {
  const { imageName: name, origin, built, isValid } = version;
  const adopted =
    origin === 'adopted'
      ? {
          manifest: built.manifest,
          reference: version.reference ?? null,
          referenceDigest: version.referenceDigest ?? null,
        }
      : {};
  await tx.executorImage.createMany({ data: [{ name, origin, ...adopted }], skipDuplicates: true });
  await tx.$queryRaw`SELECT name FROM executor_image WHERE name = ${name} FOR UPDATE`;
  const image = await tx.executorImage.findUniqueOrThrow({ where: { name } });
  if (image.origin !== origin)
    throw new AppError('already_there', { userMessage: `There is another image called ${name} already.` });
  const { id: versionId } = await tx.imageVersion.upsert({
    where: { imageName_digest: { imageName: name, digest: built.digest } },
    create: { id: newId(), imageName: name, digest: built.digest, ...columnsOf(version) },
    update: { ...columnsOf(version), removedAt: null },
  });
  const isCurrent = isValid && (!image.isPinned || image.currentVersionId === null);
  const current = isCurrent ? { currentVersionId: versionId } : {};
  const isLost = !isValid && image.currentVersionId === versionId;
  const earlier = isLost ? { currentVersionId: await newestValid(tx, name), isPinned: false } : {};
  await tx.executorImage.update({ where: { name }, data: { ...adopted, ...current, ...earlier } });
  await announceImages(tx);
  return { versionId, isCurrent: isValid && (isCurrent || image.currentVersionId === versionId) };
}

/** In place of one that was in use and is found not to be in order any more; null where there is no other. */
async function newestValid(tx: DbTransaction, imageName: string): Promise<string | null> {
  const version = await tx.imageVersion.findFirst({
    where: { imageName, isValid: true, removedAt: null },
    orderBy: [{ builtAt: 'desc' }, { createdAt: 'desc' }],
    select: { id: true },
  });
  return version?.id ?? null;
}

function columnsOf({ built, findings, isValid, base, packageCount, setIdCount }: NewVersion) {
  const { tag, inputsHash, sizeBytes, builtAt, manifest, versions } = built;
  return {
    ...{ tag, inputsHash, manifest, versions, isValid, base, packageCount, setIdCount },
    sizeBytes: BigInt(sizeBytes),
    builtAt: new Date(builtAt),
    findings: findings.map((finding) => ({ ...finding })),
  };
}
