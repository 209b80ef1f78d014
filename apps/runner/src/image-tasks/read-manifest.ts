import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageManifestSchema } from '@crucible/contracts/image-manifest';
import type { ImageManifest } from '@crucible/contracts/image-manifest';

/** The manifest of an image of the catalogue's folder; null when there is none. Rejects when it is not as it should be. */
export async function readManifest(
  { imagesFolder }: { imagesFolder: string },
  imageName: string,
): Promise<ImageManifest | null> {
  try {
    return ImageManifestSchema.parse(
      JSON.parse(await readFile(join(imagesFolder, imageName, 'image.json'), 'utf8')),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
