import type { Language } from '@crucible/contracts/language';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { chooseLanguage } from './choose-language.ts';
import type { ChosenLanguage } from './choose-language.ts';
import { languageRef } from './language-ref.ts';

type Deps = { catalog: ImageCatalog };

/** The languages that people can choose, in the order of the catalog: each once, as who names no image gets it. */
export function listLanguages({ catalog }: Deps): Language[] {
  const ids = new Set(catalog.images.flatMap(({ manifest }) => manifest.languages.map(({ id }) => id)));
  return [...ids].map((language) => toLanguage(language, chooseLanguage(catalog, { language })));
}

/** The same, and after each the other images that have it, with references in place of ids. */
export function listVariants({ catalog }: Deps): Language[] {
  return listLanguages({ catalog }).flatMap((language) => [
    language,
    ...catalog.images.flatMap((image) => {
      const variant = image.manifest.languages.find(({ id }) => id === language.id);
      if (variant === undefined || image.name === language.image) return [];
      const chosen = { image, language: variant, version: image.versions[variant.id] ?? '' };
      return [{ ...toLanguage(languageRef(chosen), chosen), name: `${variant.name} (${image.name})` }];
    }),
  ]);
}

function toLanguage(id: string, { image, language, version }: ChosenLanguage): Language {
  return {
    ...{ id, version, name: language.name, image: image.name },
    entryFile: language.entryFile,
    extension: language.extension,
    editorLanguage: language.editorLanguage,
    compiled: language.compile !== undefined,
    defaultLimits: image.manifest.defaultLimits,
    examples: language.examples,
  };
}
