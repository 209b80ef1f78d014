import type { BuiltImage, ImageCatalog, ManifestLanguage } from '@crucible/contracts/image-manifest';
import { AppError } from '../lib/app-error.ts';

/** A language by its id or one of its aliases, with the image that runs it; `language_unknown` when there is none. */
export function findLanguage(
  catalog: ImageCatalog,
  name: string,
): { image: BuiltImage; language: ManifestLanguage } {
  for (const image of catalog.images) {
    const language = image.manifest.languages.find(
      ({ id, aliases }) => id === name || aliases.includes(name),
    );
    if (language !== undefined) return { image, language };
  }
  throw new AppError('language_unknown');
}
