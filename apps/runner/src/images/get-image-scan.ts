import { ImageScanSchema } from '@crucible/contracts/admin-image';
import type { ImageScan } from '@crucible/contracts/admin-image';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Deps = { db: Pick<Db, 'imageVersion'> };

/** What the last scan of a version has found, one by one. `not_found` where there is no such version, or it was never scanned. */
export async function getImageScan(
  { db }: Deps,
  { imageName, versionId }: { imageName: string; versionId: string },
): Promise<ImageScan> {
  const version = await db.imageVersion.findUnique({
    where: { id: versionId, imageName },
    select: { scan: true },
  });
  const scan = ImageScanSchema.safeParse(version?.scan);
  if (!scan.success) throw new AppError('not_found');
  return scan.data;
}
