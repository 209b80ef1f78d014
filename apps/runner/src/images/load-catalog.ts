import { readFile } from 'node:fs/promises';
import { ImageCatalogSchema } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { z } from 'zod';

/** Reads the list of built images. Rejects with a sentence that says what to do when there is none or it is not valid. */
export async function loadCatalog(path: string): Promise<ImageCatalog> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`The list of images, ${path}, cannot be read. Run \`npm run images\` first.`, { cause });
  });
  const parsed = ImageCatalogSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new Error(
      `The list of images, ${path}, is not valid. Run \`npm run images\` again.\n${z.prettifyError(parsed.error)}`,
    );
  }
  if (parsed.data.images.length === 0)
    throw new Error(`The list of images, ${path}, is empty. Run \`npm run images\` first.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
