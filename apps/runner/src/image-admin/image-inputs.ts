import { arch } from 'node:os';
import { dirname } from 'node:path';
import type { ImageManifest } from '@crucible/contracts/image-manifest';
import { findInputs, hashInputs } from '@crucible/image-build/build-inputs';
import type { Logger } from '../lib/logger.ts';

type Deps = { imagesFolder: string; log: Logger };
type Folders = { manifests: Iterable<ImageManifest>; baseId: string };

export type ImageInputs = {
  /** Begins to read, in the background, what goes into images now; not again for a while. `baseId` is the digest of what all start from. */
  look(folders: Folders): void;
  /** Whether something else goes into an image now than went into a build; false while that is not known. */
  haveChanged(imageName: string, inputsHash: string): boolean;
};

/** Reading megabytes of packages for every look at a page would be too much. */
const FRESH_MS = 120_000;

/** Knows what goes into the images of the catalogue's folder. */
export function createImageInputs({ imagesFolder, log }: Deps): ImageInputs {
  const hashes = new Map<string, string>();
  let reading: Promise<void> | null = null;
  let readAtMs = Number.NEGATIVE_INFINITY;

  async function read({ manifests, baseId }: Folders): Promise<void> {
    for (const manifest of manifests) {
      try {
        const inputs = await findInputs(dirname(imagesFolder), manifest);
        hashes.set(manifest.name, await hashInputs(inputs, [baseId, arch()]));
      } catch (error) {
        hashes.delete(manifest.name);
        log.debug({ err: error, image: manifest.name }, 'what goes into an image cannot be read here');
      }
    }
  }

  return {
    look(folders) {
      if (reading !== null || performance.now() - readAtMs < FRESH_MS) return;
      reading = read(folders).finally(() => {
        readAtMs = performance.now();
        reading = null;
      });
    },
    haveChanged(imageName, inputsHash) {
      const hash = hashes.get(imageName);
      return hash !== undefined && hash !== inputsHash;
    },
  };
}
