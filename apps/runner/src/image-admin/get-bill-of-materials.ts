import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = { imageName: string; versionId: string };

/** What is in a version of an image, as CycloneDX. Throws `not_found` where that was not written down. */
export async function getBillOfMaterials(
  { db }: { db: Pick<Db, 'imageVersion'> },
  { imageName, versionId }: Input,
): Promise<unknown> {
  const version = await db.imageVersion.findFirst({
    where: { id: versionId, imageName },
    select: { sbom: true },
  });
  if (version === null) throw new AppError('not_found');
  if (version.sbom === null)
    throw new AppError('not_found', {
      userMessage: 'This version has no bill of materials yet. It gets one when it is scanned.',
    });
  return version.sbom;
}
