import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageManifest } from '@crucible/contracts/image-manifest';
import { readManifest } from '../image-tasks/read-manifest.ts';

type Deps = { imagesFolder: string };

/** More than anybody reads on a page. */
const MAX_README_CHARACTERS = 100_000;

/** The manifests of the catalogue's folder, by name, whether they were ever built or not. One that cannot be read is left out. */
export async function readImageFolders(deps: Deps): Promise<Map<string, ImageManifest>> {
  const names = await readdir(deps.imagesFolder).catch(() => []);
  const manifests = await Promise.all(
    names.map(async (name) => [name, await readManifest(deps, name).catch(() => null)] as const),
  );
  return new Map(
    manifests.flatMap(([name, manifest]) => (manifest === null ? [] : [[name, manifest] as const])),
  );
}

/** What the catalogue's folder says of an image; empty where it says nothing. */
export async function readImageReadme({ imagesFolder }: Deps, imageName: string): Promise<string> {
  const text = await readFile(join(imagesFolder, imageName, 'README.md'), 'utf8').catch(() => '');
  return text.slice(0, MAX_README_CHARACTERS);
}
