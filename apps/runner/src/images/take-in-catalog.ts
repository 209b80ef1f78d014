import type { BuiltImage } from '@crucible/contracts/image-manifest';
import { ImageFindingSchema } from '@crucible/contracts/image-task';
import type { Db, DbTransaction } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import { z } from 'zod';
import { announceImages } from './announce-images.ts';
import { storeVersion } from './record-version.ts';

type Deps = { db: Db; log: Logger };

/** Any number that nothing else locks: processes that start together take turns. */
const LOCK = 7_460_221;
/** There may be dozens of images, and a machine that has just started is busy. */
const PATIENCE = { timeout: 60_000, maxWait: 10_000 };
const FindingsSchema = z.array(ImageFindingSchema).catch([]);

/**
 * Takes the images that were built outside of this process into the tables. An image counts once: only when the file says another digest
 * than the last time does it take the place of what admins have chosen since. Images that are no longer in the file stay.
 */
export async function takeInCatalog(
  { db, log }: Deps,
  { images }: { images: readonly BuiltImage[] },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const known = new Map((await tx.executorImage.findMany()).map((image) => [image.name, image]));
    for (const image of images) {
      const earlier = known.get(image.name);
      if (earlier?.origin === 'adopted')
        log.warn({ image: image.name }, 'an adopted image has the name of one of the catalogue');
      else if (earlier?.takenInDigest === image.digest) await refresh(tx, image);
      else await takeIn(tx, image);
    }
    await announceImages(tx);
  }, PATIENCE);
}

async function takeIn(tx: DbTransaction, built: BuiltImage): Promise<void> {
  const { name, digest } = built;
  const known = await tx.imageVersion.findUnique({
    where: { imageName_digest: { imageName: name, digest } },
    select: { findings: true, base: true, packageCount: true, setIdCount: true },
  });
  await storeVersion(tx, {
    ...{ imageName: name, origin: 'catalogue', built },
    findings: FindingsSchema.parse(known?.findings),
    // The build refuses what is not in order.
    isValid: true,
    base: known?.base ?? null,
    packageCount: known?.packageCount ?? null,
    setIdCount: known?.setIdCount ?? null,
  });
  await tx.executorImage.update({ where: { name }, data: { takenInDigest: digest } });
}

/** The manifest is no part of what is built: it may have changed for the same digest. */
async function refresh(tx: DbTransaction, { name, digest, manifest, versions }: BuiltImage): Promise<void> {
  await tx.imageVersion.updateMany({ where: { imageName: name, digest }, data: { manifest, versions } });
}
