import { recordAudit } from '../audit/record-audit.ts';
import { announceImages } from '../images/announce-images.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { lockImage } from './image-rows.ts';
import { readEngines } from './read-engines.ts';

type Deps = Pick<ImageAdminDeps, 'db' | 'pool' | 'instance'>;
type Input = { imageName: string; versionId: string; by: Author };

/**
 * Lets programs run in another version of an image from now on, and keeps it until it is unpinned, whatever is built. Throws `not_found`
 * for a version of something else, `conflict` for one that has not passed or that no engine has any more, and `unavailable` while no worker
 * tells what its engine has: then nobody lets sandboxes be made of it either.
 */
export async function rollBackImage(deps: Deps, { imageName: name, versionId, by }: Input): Promise<null> {
  const engines = await readEngines(deps);
  await deps.db.$transaction(async (tx) => {
    const { currentVersion } = await lockImage(tx, name);
    const version = await tx.imageVersion.findFirst({
      where: { id: versionId, imageName: name },
      select: { digest: true, isValid: true },
    });
    if (version === null) throw new AppError('not_found');
    if (!version.isValid)
      throw new AppError('conflict', { userMessage: 'This version has not passed: nothing runs in it.' });
    const isThere = engines.has(version.digest);
    if (isThere === null)
      throw new AppError('unavailable', { userMessage: 'No worker tells which images its engine has.' });
    if (!isThere) throw new AppError('conflict', { userMessage: 'No engine has this version any more.' });
    await tx.executorImage.update({
      where: { name },
      data: { currentVersionId: versionId, isPinned: true },
    });
    await recordAudit(tx, {
      ...by,
      action: 'image.rolled_back',
      ...{ instance: deps.instance, subjectId: name, imageDigest: version.digest },
      detail: { from: currentVersion?.digest ?? null, to: version.digest },
    });
    await announceImages(tx);
  });
  return null;
}
