import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { chooseLanguage } from './choose-language.ts';
import type { ChosenLanguage } from './choose-language.ts';

/**
 * The image, as it is now, and the language of something that was accepted before: what has been switched off since is still carried out.
 * `language_unknown` when there is no such image any more.
 */
export function chooseAccepted(
  catalog: ImageCatalog,
  accepted: { language: string; image: string },
): ChosenLanguage {
  const withheld = catalog.withheld?.find(
    ({ image, language }) => image.name === accepted.image && language.id === accepted.language,
  );
  if (withheld === undefined) return chooseLanguage(catalog, accepted);
  const { image, language } = withheld;
  return { image, language, version: image.versions[language.id] ?? '' };
}
