import { ImageSettingsSchema } from '@crucible/contracts/admin-image';
import { BuiltImageSchema } from '@crucible/contracts/image-manifest';
import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import type { KeptImage } from './offer-images.ts';

type Deps = { db: Pick<Db, 'executorImage'>; log: Logger };

const VERSION = {
  digest: true,
  tag: true,
  inputsHash: true,
  sizeBytes: true,
  builtAt: true,
  versions: true,
  manifest: true,
} as const;

/** The images that have a version in which programs may run, with what admins have set. */
export async function readKeptImages({ db, log }: Deps): Promise<KeptImage[]> {
  const rows = await db.executorImage.findMany({
    include: { currentVersion: { select: VERSION }, languages: { orderBy: { languageId: 'asc' } } },
    orderBy: { name: 'asc' },
  });
  return rows.flatMap(({ name, origin, isEnabled, settings, languages, currentVersion }) => {
    if (currentVersion === null) return [];
    const image = BuiltImageSchema.safeParse({
      name,
      ...currentVersion,
      sizeBytes: Number(currentVersion.sizeBytes),
      builtAt: currentVersion.builtAt.toISOString(),
    });
    if (!image.success) {
      // Written by another version of the product: the others are not to be lost with it.
      log.error({ err: image.error, image: name }, 'an image of the database cannot be understood');
      return [];
    }
    return [
      {
        image: image.data,
        isAdopted: origin === 'adopted',
        isEnabled,
        settings: ImageSettingsSchema.safeParse(settings).data ?? {},
        languages: languages.map(({ languageId, isEnabled: isLanguageEnabled, roles, isDefault }) => ({
          ...{ languageId, roles, isDefault },
          isEnabled: isLanguageEnabled,
        })),
      },
    ];
  });
}
