import type { Isolation } from '@crucible/contracts/isolation';
import type { OfferedImage } from '@crucible/contracts/offered-image';
import type { ExecutableLanguage } from './executor.ts';
import type { StandingKind } from './pool/standing-kind.ts';
import { sandboxKind } from './step-plan.ts';

/**
 * The kinds of sandboxes that a level has pools of: every language and framework of every image that is content with it. Those of
 * images that every installation has always wait; the others, and frameworks, for as long as they are in demand, unless an admin wants more.
 */
export function standingKinds(images: readonly OfferedImage[], level: Isolation): StandingKind[] {
  const vital = new Set(vitalImages(images));
  const content = images.filter(({ manifest }) => level !== 'standard' || manifest.isolation !== 'gvisor');
  return content.flatMap((image) => [
    ...image.manifest.languages.map((language) =>
      languageKind({ image, language, isVital: vital.has(image) }, level),
    ),
    // They take long to load, and nobody needs them between two classes.
    ...image.manifest.frameworks.map((framework) => ({
      ...languageKind({ image, language: framework, isVital: vital.has(image) }, level),
      minReady: 0,
    })),
  ]);
}

type Wanted = { image: OfferedImage; language: ExecutableLanguage; isVital: boolean };

function languageKind({ image, language, isVital }: Wanted, level: Isolation): StandingKind {
  const { pool, manifest } = image;
  return {
    kind: sandboxKind({ image, language, limits: manifest.defaultLimits }, level),
    minReady: pool?.minReady ?? (isVital ? null : 0),
    maxReady: pool?.maxReady ?? null,
    isWarm: pool?.isWarm ?? true,
    // Of this level sandboxes wait as the installation says, whatever an admin wants of the image.
    isStronger: level === 'gvisor' && (manifest.isolation ?? 'standard') === 'standard',
    isVital,
  };
}

/** Those without which a worker is not well: what every installation has; all, where it has none of these. */
export function vitalImages(images: readonly OfferedImage[]): OfferedImage[] {
  const core = images.filter(({ manifest }) => manifest.isCore);
  return core.length > 0 ? core : [...images];
}
