import { readFile } from 'node:fs/promises';
import { ImageCatalogSchema } from '@crucible/contracts/image-manifest';
import { isErrorWithCode } from '../error-code.ts';
import type { DockerEngine } from './docker-engine.ts';
import { ok, problem, skipped } from './finding.ts';
import type { Finding } from './finding.ts';

const SUBJECT = 'Images';
const REBUILD =
  'Build them: npm run images. Without a network, see "A machine without a registry" in the README.';

/** Whether every image of the catalog is in the engine. `catalogFile` is null outside of an installation. */
export async function examineImages(engine: DockerEngine, catalogFile: string | null): Promise<Finding> {
  if (catalogFile === null)
    return skipped(SUBJECT, 'This is no folder of an installation; its images were not looked at.');
  const text = await readFile(catalogFile, 'utf8').catch((error: unknown) => {
    if (isErrorWithCode(error) && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return problem(SUBJECT, 'No executor image has been built yet.', REBUILD);
  const catalog = ImageCatalogSchema.safeParse(parseJson(text));
  if (!catalog.success) return problem(SUBJECT, `${catalogFile} cannot be read.`, REBUILD);
  const missing: string[] = [];
  for (const image of catalog.data.images) {
    if (!(await engine.hasImage(image.digest))) missing.push(image.name);
  }
  if (missing.length > 0)
    return problem(
      SUBJECT,
      `The engine does not have these images any more: ${missing.join(', ')}.`,
      REBUILD,
    );
  return ok(
    SUBJECT,
    `The engine has all images: ${catalog.data.images.map((image) => image.name).join(', ')}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
