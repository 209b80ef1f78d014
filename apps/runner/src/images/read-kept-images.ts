import { ImageSettingsSchema } from '@crucible/contracts/admin-image';
import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import type { KeptImage } from './offer-images.ts';
import { BUILT_COLUMNS, toBuiltImage } from './to-built-image.ts';

type Deps = { db: Pick<Db, 'executorImage'>; log: Logger };

/** The images that have a version in which programs may run, with what admins have set. */
export async function readKeptImages({ db, log }: Deps): Promise<KeptImage[]> {
  const rows = await db.executorImage.findMany({
    include: { currentVersion: { select: BUILT_COLUMNS }, languages: { orderBy: { languageId: 'asc' } } },
    orderBy: { name: 'asc' },
  });
  return rows.flatMap(({ name, origin, isEnabled, settings, languages, currentVersion }) => {
    if (currentVersion === null) return [];
    const image = toBuiltImage({ log }, name, currentVersion);
    // The others are not to be lost with it.
    if (image === null) return [];
    return [
      {
        image,
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
