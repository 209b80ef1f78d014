import type { ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';

/** The languages of the images that there are, by their names, each once: what an adoption can begin with. */
export function listLanguagePresets({ catalog }: { catalog: ImageCatalog }): ManifestLanguage[] {
  const byId = new Map<string, ManifestLanguage>();
  for (const { manifest } of catalog.images)
    for (const language of manifest.languages) if (!byId.has(language.id)) byId.set(language.id, language);
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
