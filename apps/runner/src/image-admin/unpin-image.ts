import { recordAudit } from '../audit/record-audit.ts';
import { announceImages } from '../images/announce-images.ts';
import type { Author } from '../people/author.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { lockImage } from './image-rows.ts';
import { readEngines } from './read-engines.ts';
import { isPresent } from './to-image-version.ts';

type Deps = Pick<ImageAdminDeps, 'db' | 'pool' | 'instance'>;

/** Goes on to the newest version that has passed and that an engine has; later builds count again by themselves. */
export async function unpinImage(
  deps: Deps,
  { imageName: name, by }: { imageName: string; by: Author },
): Promise<null> {
  const engines = await readEngines(deps);
  await deps.db.$transaction(async (tx) => {
    const image = await lockImage(tx, name);
    if (!image.isPinned) return;
    const valid = await tx.imageVersion.findMany({
      where: { imageName: name, isValid: true },
      orderBy: [{ builtAt: 'desc' }, { createdAt: 'desc' }],
      select: { id: true, digest: true, removedAt: true },
    });
    const newest = valid.find((version) => isPresent(version, engines));
    const currentVersionId = newest?.id ?? image.currentVersionId;
    await tx.executorImage.update({ where: { name }, data: { isPinned: false, currentVersionId } });
    const detail = { from: image.currentVersion?.digest ?? null, to: newest?.digest ?? null };
    await recordAudit(tx, {
      ...by,
      action: 'image.unpinned',
      ...{ instance: deps.instance, subjectId: name, detail },
    });
    await announceImages(tx);
  });
  return null;
}
