import type { ImageVersion } from '@crucible/db';
import { inspectImage } from '../image-contents/inspect-image.ts';
import type { InstalledPackage } from '../image-contents/packages/installed-package.ts';
import { toCycloneDx } from '../image-contents/to-cyclonedx.ts';
import { storableJson } from '../lib/storable-json.ts';
import type { ImageWorkerDeps } from './worker-deps.ts';

type Deps = Pick<ImageWorkerDeps, 'db' | 'engine' | 'version'>;

export type DescribedVersion = Pick<ImageVersion, 'id' | 'imageName' | 'digest' | 'tag' | 'builtAt'>;

/** Reads what a version of an image is made of and writes it down, without having run anything of it. Rejects with `ImageEngineError`. */
export async function describeContents(
  { db, engine, version: productVersion }: Deps,
  { id, imageName: name, digest, tag, builtAt }: DescribedVersion,
  signal: AbortSignal,
): Promise<{ sbom: unknown; packages: InstalledPackage[] }> {
  const contents = await inspectImage(await engine.export(digest, signal));
  const { packages, setIdFiles } = contents;
  const sbom = toCycloneDx({ image: { name, digest, tag, builtAt }, contents, productVersion });
  await db.imageVersion.updateMany({
    where: { id },
    data: {
      sbom: storableJson(Object(sbom)),
      packageCount: packages.length,
      setIdCount: setIdFiles.length,
    },
  });
  return { sbom, packages };
}
