import type { PoolSettings } from './admin-image.ts';
import type { BuiltImage, ManifestLanguage } from './image-manifest.ts';
import type { RequestedLimits } from './limits.ts';

/** An image in which programs run: what was built, with what admins have set for it. */
export type OfferedImage = BuiltImage & {
  /** The most that a person may ask for; where one is missing, what the installation allows. */
  maxLimits?: RequestedLimits;
  /** Ids of the languages that whoever names no image gets from this one. */
  defaultFor?: readonly string[];
  /** How many sandboxes wait; null is what the installation's settings say. */
  pool?: PoolSettings;
};

/** A language that an image has and that is not for whoever asks: it was switched off, or is for other roles. */
export type WithheldLanguage = {
  image: OfferedImage;
  language: ManifestLanguage;
  reason: 'switched_off' | 'other_roles';
};

/** The images that somebody may use. */
export type ImageCatalog = { images: OfferedImage[]; withheld?: readonly WithheldLanguage[] };
