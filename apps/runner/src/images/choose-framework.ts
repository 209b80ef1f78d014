import type { Framework } from '@crucible/contracts/assignment-test';
import type { BuiltImage, ManifestFramework } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';

export type ChosenFramework = { image: BuiltImage; framework: ManifestFramework };

/** The image that tests programs of a language with a framework, or with `check` samples of evaluations; null when there is none. */
export function chooseFramework(
  catalog: ImageCatalog,
  { framework, language }: { framework: Framework | 'check'; language: string },
): ChosenFramework | null {
  for (const image of catalog.images) {
    const found = image.manifest.frameworks.find(
      ({ id, languages }) => id === framework && languages.includes(language),
    );
    if (found !== undefined) return { image, framework: found };
  }
  return null;
}
