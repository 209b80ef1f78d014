import type { ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog, OfferedImage, WithheldLanguage } from '@crucible/contracts/offered-image';
import { coerce, rcompare, satisfies, validRange } from 'semver';
import { AppError } from '../lib/app-error.ts';
import { readLanguageRef } from './language-ref.ts';

export type LanguageChoice = {
  /** Id or alias, or both a language and an image: `python@scientific`; where it is missing, the first language of the image. */
  language?: string | undefined;
  image?: string | undefined;
  /** A semantic version range. */
  version?: string | undefined;
};

export type ChosenLanguage = { image: OfferedImage; language: ManifestLanguage; version: string };

/**
 * The language that was asked for and the image that runs it; of several versions that satisfy a range the highest, of several images
 * the one that was made the default, else the first. `language_unknown`, with a sentence that says what there is, when there is none.
 */
export function chooseLanguage(catalog: ImageCatalog, asked: LanguageChoice): ChosenLanguage {
  const choice = { ...asked, ...(asked.image === undefined && readLanguageRef(asked.language)) };
  const images = catalog.images.filter(({ name }) => choice.image === undefined || name === choice.image);
  const named = images.flatMap((image) => languagesOf(image, choice.language)).toSorted(byDefault);
  if (named.length === 0) throw unknown(whyNone(catalog, choice, images));
  const chosen = choice.version === undefined ? named[0] : highest(named, choice.version);
  if (chosen !== undefined) return chosen;
  const versions = named.map(({ version }) => version).join(', ');
  throw unknown(`No version satisfies ${choice.version}; there is ${versions}.`);
}

function languagesOf(image: OfferedImage, name: string | undefined): ChosenLanguage[] {
  const { languages } = image.manifest;
  const named =
    name === undefined ? languages.slice(0, 1) : languages.filter((language) => isCalled(language, name));
  return named.map((language) => ({ image, language, version: image.versions[language.id] ?? '' }));
}

function isCalled({ id, aliases }: ManifestLanguage, name: string): boolean {
  return id === name || aliases.includes(name);
}

/** Which came first stays first. */
function byDefault(a: ChosenLanguage, b: ChosenLanguage): number {
  return Number(isDefault(b)) - Number(isDefault(a));
}

function isDefault({ image, language }: ChosenLanguage): boolean {
  return image.defaultFor?.includes(language.id) ?? false;
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

const WHY: Record<WithheldLanguage['reason'], (name: string) => string> = {
  switched_off: (name) => `${name} has been switched off here.`,
  other_roles: (name) => `${name} is not available to your account here.`,
};

function whyNone(
  { withheld = [] }: ImageCatalog,
  { language: name, image }: LanguageChoice,
  images: readonly OfferedImage[],
): string {
  const there = withheld.filter((one) => image === undefined || one.image.name === image);
  const [found] = there.filter(({ language }) => name === undefined || isCalled(language, name));
  if (found !== undefined)
    return WHY[found.reason](name === undefined ? found.image.name : found.language.name);
  if (images.length === 0 && there.length === 0) return `There is no image ${image}.`;
  return `There is no language ${name} here.`;
}

function unknown(userMessage: string): AppError {
  return new AppError('language_unknown', { userMessage });
}
