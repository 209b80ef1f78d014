import type { PruneItem } from '@crucible/contracts/admin-image';
import type { EngineImage } from '@crucible/contracts/engine-image';
import type { Db, ImageVersion } from '@crucible/db';

type Version = Pick<ImageVersion, 'id' | 'imageName' | 'digest' | 'isValid' | 'removedAt'>;

/** Ours, by name; others' images in the installation's namespaces are theirs to remove. */
const OWN = /^crucible\//;
/** What images are built from. */
const BASE = /^crucible\/base:/;

/**
 * Those of the engine's images that nobody needs: versions that are neither current nor the one to roll back to, those that were refused,
 * and leftovers of builds. What an unfinished evaluation runs in stays.
 */
export async function findUnneeded({ db }: { db: Db }, images: readonly EngineImage[]): Promise<PruneItem[]> {
  const [current, versions, evaluations] = await Promise.all([
    db.executorImage.findMany({ select: { currentVersionId: true } }),
    db.imageVersion.findMany({
      select: { id: true, imageName: true, digest: true, isValid: true, removedAt: true },
      orderBy: { createdAt: 'desc' },
    }),
    db.evaluation.findMany({
      where: { state: { in: ['open', 'running', 'paused'] } },
      select: { imageDigest: true },
      distinct: ['imageDigest'],
    }),
  ]);
  const currentIds = new Set(current.map(({ currentVersionId }) => currentVersionId));
  const needed = new Set([
    ...versions.filter(({ id }) => currentIds.has(id)).map(({ digest }) => digest),
    ...toRollBackTo(versions, currentIds).map(({ digest }) => digest),
    ...evaluations.map(({ imageDigest }) => imageDigest),
  ]);
  const byDigest = new Map(versions.map((version) => [version.digest, version]));
  return images.flatMap((image) => {
    const version = byDigest.get(image.digest);
    // Another installation may use the same engine, and call its images in the same way.
    if (needed.has(image.digest) || !isOurs(image) || (version === undefined && !image.isBuiltHere))
      return [];
    const { isBuiltHere: _known, ...item } = image;
    return [{ ...item, imageName: version?.imageName ?? null, reason: reasonOf(image, version) }];
  });
}

/** The newest version of each image that is in order, still there and not current. */
function toRollBackTo(versions: readonly Version[], currentIds: ReadonlySet<string | null>): Version[] {
  const newest = new Map<string, Version>();
  for (const version of versions) {
    if (
      version.isValid &&
      version.removedAt === null &&
      !currentIds.has(version.id) &&
      !newest.has(version.imageName)
    )
      newest.set(version.imageName, version);
  }
  return [...newest.values()];
}

function isOurs({ tags }: EngineImage): boolean {
  return tags.every((tag) => OWN.test(tag) && !BASE.test(tag));
}

function reasonOf({ tags }: EngineImage, version: Version | undefined): PruneItem['reason'] {
  if (version !== undefined) return version.isValid ? 'old_version' : 'refused';
  return tags.length === 0 ? 'intermediate' : 'unknown';
}
