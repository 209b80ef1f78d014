import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Language } from '@crucible/contracts/language';

/** The languages that people can choose, in the order of the catalog. */
export function listLanguages(deps: { catalog: ImageCatalog }): Language[] {
  return deps.catalog.images.flatMap((image) =>
    image.manifest.languages.map((language) => ({
      id: language.id,
      name: language.name,
      version: image.versions[language.id] ?? '',
      image: image.name,
      entryFile: language.entryFile,
      extension: language.extension,
      editorLanguage: language.editorLanguage,
      compiled: language.compile !== undefined,
      defaultLimits: image.manifest.defaultLimits,
      examples: language.examples,
    })),
  );
}
