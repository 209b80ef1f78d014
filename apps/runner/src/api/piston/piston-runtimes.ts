import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { chooseLanguage } from '../../images/choose-language.ts';
import type { ChosenLanguage } from '../../images/choose-language.ts';
import { AppError } from '../../lib/app-error.ts';

export type PistonRuntime = { language: string; version: string; aliases: string[] };

/** The languages of the installation as Piston lists them. */
export function pistonRuntimes(catalog: ImageCatalog): PistonRuntime[] {
  const runtimes = catalog.images.flatMap(({ manifest, versions }) =>
    manifest.languages.map(({ id, aliases }) => ({ language: id, version: versions[id] ?? '', aliases })),
  );
  // Several images may have the same version, between which clients of Piston cannot choose.
  return [
    ...new Map(runtimes.map((runtime) => [`${runtime.language} ${runtime.version}`, runtime])).values(),
  ];
}

/** The highest version of the language that is in the range; `language_unknown` in Piston's words when there is none. */
export function findRuntime(
  catalog: ImageCatalog,
  { language, version }: { language: string; version: string },
): ChosenLanguage {
  try {
    return chooseLanguage(catalog, { language, version });
  } catch (cause) {
    throw new AppError('language_unknown', {
      userMessage: `${language}-${version} runtime is unknown`,
      cause,
    });
  }
}
