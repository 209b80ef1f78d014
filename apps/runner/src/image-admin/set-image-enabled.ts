import { recordAudit } from '../audit/record-audit.ts';
import { announceImages } from '../images/announce-images.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { lockImage } from './image-rows.ts';

type Input = { imageName: string; isEnabled: boolean; by: Author };

/**
 * Takes an image away from everybody, or gives it back. What was accepted before is carried out. Throws `conflict` where there is no
 * version in which programs may run.
 */
export async function setImageEnabled(
  { db, instance }: Pick<ImageAdminDeps, 'db' | 'instance'>,
  { imageName: name, isEnabled, by }: Input,
): Promise<null> {
  await db.$transaction(async (tx) => {
    const image = await lockImage(tx, name);
    if (isEnabled && image.currentVersionId === null)
      throw new AppError('conflict', { userMessage: `No version of ${name} has passed yet.` });
    if (image.isEnabled === isEnabled) return;
    await tx.executorImage.update({ where: { name }, data: { isEnabled } });
    const action = isEnabled ? 'image.enabled' : 'image.disabled';
    await recordAudit(tx, { ...by, action, instance, subjectId: name });
    await announceImages(tx);
  });
  return null;
}
