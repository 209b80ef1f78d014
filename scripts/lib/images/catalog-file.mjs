import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The catalog at `path`; an empty one where there is none yet, or none that can be read. */
export async function readCatalog(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return { images: [] };
  }
}

/** Whoever reads the catalog sees the old one or the new one, never half of one. */
export async function writeCatalog(path, catalog) {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(catalog, null, 2)}\n`);
  await rename(draft, path);
}

/** Puts one image into the catalog at `path`, in the place of an earlier one of its name. */
export async function putIntoCatalog(path, image) {
  // Read again each time: builds of other images may have written meanwhile.
  const { images } = await readCatalog(path);
  const others = images.filter(({ name }) => name !== image.name);
  await writeCatalog(path, { images: [...others, image].toSorted((a, b) => (a.name < b.name ? -1 : 1)) });
}
