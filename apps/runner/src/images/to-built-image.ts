import { BuiltImageSchema } from '@crucible/contracts/image-manifest';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageVersion } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';

/** What is read of a version for running programs in it. */
export const BUILT_COLUMNS = {
  digest: true,
  tag: true,
  inputsHash: true,
  sizeBytes: true,
  builtAt: true,
  versions: true,
  manifest: true,
} as const;

type Version = Pick<ImageVersion, keyof typeof BUILT_COLUMNS>;

/** A version of an image as what programs run in; null, with a word in the log, where it was written by another version of the product. */
export function toBuiltImage({ log }: { log: Logger }, name: string, version: Version): BuiltImage | null {
  const image = BuiltImageSchema.safeParse({
    name,
    ...version,
    sizeBytes: Number(version.sizeBytes),
    builtAt: version.builtAt.toISOString(),
  });
  if (image.success) return image.data;
  log.error({ err: image.error, image: name }, 'an image of the database cannot be understood');
  return null;
}
