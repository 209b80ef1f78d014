import type { ImageReference } from './require-reference.ts';

/** Engines leave out what is the same for all images of the public registry. */
const PUBLIC = /^docker\.io\/(?:library\/)?/;

/**
 * The digest by which a registry knows what was fetched under a reference, out of all the names with digests that the engine has for
 * it; null where none is of the same repository.
 */
export function pinReference(
  { repository, digest }: Pick<ImageReference, 'repository' | 'digest'>,
  registryDigests: readonly string[],
): string | null {
  const known = registryDigests
    .map((name) => name.split('@'))
    .filter(([of = '']) => of.replace(PUBLIC, '') === repository.replace(PUBLIC, ''))
    .flatMap(([, found]) => found ?? []);
  return known.find((found) => found === digest) ?? known[0] ?? null;
}
