import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import { BUILT_COLUMNS, toBuiltImage } from './to-built-image.ts';

type Deps = { db: Pick<Db, 'imageVersion'>; catalog: ImageCatalog; log: Logger };

/**
 * The catalogue for work that began with a version of an image and goes on with it: what became current since does not take its place
 * while the version is there. What an admin has switched off stays so.
 */
export async function catalogWithVersion(
  { db, catalog, log }: Deps,
  { imageName, digest }: { imageName: string; digest: string },
): Promise<ImageCatalog> {
  const current = catalog.images.find(({ name }) => name === imageName);
  if (current === undefined || current.digest === digest) return catalog;
  const version = await db.imageVersion.findUnique({
    where: { imageName_digest: { imageName, digest }, isValid: true, removedAt: null },
    select: BUILT_COLUMNS,
  });
  const earlier = version && toBuiltImage({ log }, imageName, version);
  if (earlier === null) return catalog;
  const { images, withheld = [] } = catalog;
  return { images: images.map((image) => (image === current ? earlier : image)), withheld };
}
