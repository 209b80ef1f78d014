import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { coerce, rcompare, satisfies, validRange } from 'semver';
import { AppError } from '../lib/app-error.ts';

export type LanguageChoice = {
  /** Id or alias; where it is missing, the first language of the image. */
  language?: string | undefined;
  image?: string | undefined;
  /** A semantic version range. */
  version?: string | undefined;
};

export type ChosenLanguage = { image: BuiltImage; language: ManifestLanguage; version: string };

/**
 * The language that was asked for and the image that runs it; of several versions that satisfy a range the highest.
 * `language_unknown`, with a sentence that says what there is, when there is none.
 */
export function chooseLanguage(catalog: ImageCatalog, choice: LanguageChoice): ChosenLanguage {
  const images = catalog.images.filter(({ name }) => choice.image === undefined || name === choice.image);
  if (images.length === 0) throw unknown(`There is no image ${choice.image}.`);
  const named = images.flatMap((image) => languagesOf(image, choice.language));
  if (named.length === 0) throw unknown(`There is no language ${choice.language} here.`);
  const chosen = choice.version === undefined ? named[0] : highest(named, choice.version);
  if (chosen !== undefined) return chosen;
  const versions = named.map(({ version }) => version).join(', ');
  throw unknown(`No version satisfies ${choice.version}; there is ${versions}.`);
}

function languagesOf(image: BuiltImage, name: string | undefined): ChosenLanguage[] {
  const { languages } = image.manifest;
  const named =
    name === undefined
      ? languages.slice(0, 1)
      : languages.filter(({ id, aliases }) => id === name || aliases.includes(name));
  return named.map((language) => ({ image, language, version: image.versions[language.id] ?? '' }));
}

/** A language's version need not be a semantic one: `3.11` counts as `3.11.0`. */
function highest(languages: readonly ChosenLanguage[], range: string): ChosenLanguage | undefined {
  if (validRange(range) === null) return undefined;
  return languages
    .flatMap((language) => {
      const version = coerce(language.version);
      return version !== null && satisfies(version, range) ? [{ language, version }] : [];
    })
    .toSorted((a, b) => rcompare(a.version, b.version))[0]?.language;
}

function unknown(userMessage: string): AppError {
  return new AppError('language_unknown', { userMessage });
}
