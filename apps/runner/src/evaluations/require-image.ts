import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { AppError } from '../lib/app-error.ts';

/** The image of this name as it is now. Throws `unavailable` when there is none. */
export function requireImage(catalog: ImageCatalog, name: string): BuiltImage {
  const image = catalog.images.find((one) => one.name === name);
  if (image === undefined)
    throw new AppError('unavailable', { userMessage: `The image ${name} is not available here.` });
  return image;
}
