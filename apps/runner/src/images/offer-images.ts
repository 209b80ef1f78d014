import type { ImageSettings } from '@crucible/contracts/admin-image';
import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog, OfferedImage, WithheldLanguage } from '@crucible/contracts/offered-image';
import type { Role } from '@crucible/contracts/role';

/** What an admin says of one language of an image. */
export type LanguageSetting = {
  languageId: string;
  isEnabled: boolean;
  roles: readonly Role[];
  isDefault: boolean;
};

/** An image whose newest version is in order, and everything that admins have set for it. */
export type KeptImage = {
  image: BuiltImage;
  isAdopted: boolean;
  isEnabled: boolean;
  settings: Partial<ImageSettings>;
  /** Of languages that nothing is said of here, everybody has them. */
  languages: readonly LanguageSetting[];
};

/**
 * What somebody of a role may use; with null what graded work may use, which has no roles. What every installation has comes first,
 * what was adopted last: where several images have a language, and none of them was made the default, the first is taken.
 */
export function offerImages(kept: readonly KeptImage[], role: Role | null): ImageCatalog {
  const images: OfferedImage[] = [];
  const withheld: WithheldLanguage[] = [];
  for (const one of kept.toSorted(byPlace)) {
    const image = offer(one);
    const reasons = image.manifest.languages.map((language) => reasonAgainst(one, language, role));
    const languages = image.manifest.languages.filter((_, index) => reasons[index] === null);
    for (const [index, language] of image.manifest.languages.entries()) {
      const reason = reasons[index];
      if (reason) withheld.push({ image, language, reason });
    }
    const isOfUse = languages.length > 0 || image.manifest.frameworks.length > 0;
    if (one.isEnabled && isOfUse) images.push({ ...image, manifest: { ...image.manifest, languages } });
  }
  return { images, withheld };
}

function byPlace(a: KeptImage, b: KeptImage): number {
  return placeOf(a) - placeOf(b) || a.image.name.localeCompare(b.image.name, 'en');
}

function placeOf({ image, isAdopted }: KeptImage): number {
  if (isAdopted) return 2;
  return image.manifest.isCore ? 0 : 1;
}

function offer({ image, settings, languages }: KeptImage): OfferedImage {
  const defaultLimits = { ...image.manifest.defaultLimits, ...settings.defaultLimits };
  return {
    ...image,
    manifest: { ...image.manifest, defaultLimits },
    ...(settings.maxLimits && { maxLimits: settings.maxLimits }),
    ...(settings.pool && { pool: settings.pool }),
    defaultFor: languages.filter(({ isDefault }) => isDefault).map(({ languageId }) => languageId),
  };
}

function reasonAgainst(
  { isEnabled, languages }: KeptImage,
  { id }: ManifestLanguage,
  role: Role | null,
): WithheldLanguage['reason'] | null {
  const setting = languages.find(({ languageId }) => languageId === id);
  if (!isEnabled || setting?.isEnabled === false) return 'switched_off';
  if (role !== null && setting !== undefined && !setting.roles.includes(role)) return 'other_roles';
  return null;
}
