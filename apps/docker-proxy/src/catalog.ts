import { readFileSync, statSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';

/** What the proxy reads of the catalog; the rest is for others. */
const CatalogSchema = z.object({
  images: z.array(z.object({ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) })),
});

/**
 * The digests of the catalog at `path`, read again whenever the file has changed. While it is missing there are none; a file that is
 * being written counts once it is whole.
 */
export function createCatalog(path: string, log: Logger): { digests: () => ReadonlySet<string> } {
  let seen = '';
  let digests: ReadonlySet<string> = new Set();
  return {
    digests() {
      const version = versionOf(path);
      if (version === seen) return digests;
      if (version === null) digests = new Set();
      else digests = read(path, log) ?? digests;
      seen = version ?? '';
      return digests;
    },
  };
}

function versionOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.ino}:${stats.size}:${stats.mtimeMs}`;
}

function read(path: string, log: Logger): ReadonlySet<string> | null {
  try {
    const { images } = CatalogSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    log.info({ images: images.length }, 'the catalog was read');
    return new Set(images.map(({ digest }) => digest));
  } catch (error) {
    log.error({ err: error, path }, 'the catalog cannot be read; the one before stays in force');
    return null;
  }
}
