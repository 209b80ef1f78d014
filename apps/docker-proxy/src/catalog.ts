import { readFileSync, statSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';

const DigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);
/** What the proxy reads of the catalog; the rest is for others. */
const CatalogSchema = z
  .object({ images: z.array(z.object({ digest: DigestSchema })) })
  .transform(({ images }) => images.map(({ digest }) => digest));
/** Those whose manifests say that they need a graphics processor. */
const NeedsSchema = z
  .object({
    images: z.array(
      z.object({
        digest: DigestSchema,
        manifest: z.object({ needs: z.array(z.string()).optional() }).optional(),
      }),
    ),
  })
  .transform(({ images }) =>
    images.filter(({ manifest }) => manifest?.needs?.includes('gpu')).map(({ digest }) => digest),
  );
/** Images that the image manager tries, or has built. */
const CandidatesSchema = z.object({ digests: z.array(DigestSchema) }).transform(({ digests }) => digests);

export type Digests = { digests: () => ReadonlySet<string> };

/** The digests of the catalog at `path`. */
export function createCatalog(path: string, log: Logger): Digests {
  return createDigestFile({ path, schema: CatalogSchema }, log);
}

/** Those of the catalog at `path` that may have a graphics processor. A candidate never may: what it asks for says whoever built it. */
export function createGpuDigests(path: string, log: Logger): Digests {
  return createDigestFile({ path, schema: NeedsSchema }, log);
}

/** The digests of the catalog and of the candidates, of which there are none where there is no file for them. */
export function withCandidates(catalog: Digests, path: string | undefined, log: Logger): Digests {
  if (path === undefined) return catalog;
  const candidates = createDigestFile({ path, schema: CandidatesSchema }, log);
  return { digests: () => new Set([...catalog.digests(), ...candidates.digests()]) };
}

type DigestFile = { path: string; schema: z.ZodType<string[]> };

/**
 * The digests that a file names, read again whenever it has changed. While it is missing there are none; a file that is being written
 * counts once it is whole.
 */
function createDigestFile(file: DigestFile, log: Logger): Digests {
  const { path } = file;
  let seen = '';
  let digests: ReadonlySet<string> = new Set();
  return {
    digests() {
      const version = versionOf(path);
      if (version === seen) return digests;
      if (version === null) digests = new Set();
      else digests = read(file, log) ?? digests;
      seen = version ?? '';
      return digests;
    },
  };
}

function versionOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.ino}:${stats.size}:${stats.mtimeMs}`;
}

function read({ path, schema }: DigestFile, log: Logger): ReadonlySet<string> | null {
  try {
    const digests = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    log.info({ path, images: digests.length }, 'a list of images was read');
    return new Set(digests);
  } catch (error) {
    log.error({ err: error, path }, 'a list of images cannot be read; the one before stays in force');
    return null;
  }
}
