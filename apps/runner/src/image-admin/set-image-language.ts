import { ImageManifestSchema } from '@crucible/contracts/image-manifest';
import type { Role } from '@crucible/contracts/role';
import { recordAudit } from '../audit/record-audit.ts';
import { announceImages } from '../images/announce-images.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { lockImage } from './image-rows.ts';
import type { ImageRow } from './image-rows.ts';

export type LanguageChange = {
  imageName: string;
  languageId: string;
  isEnabled: boolean;
  roles: readonly Role[];
  isDefault: boolean;
};

/**
 * Says who may use a language of an image, and whether whoever names no image gets it from here. There is one default of a language: the
 * one before is none any more. A language that is switched off is no default.
 */
export async function setImageLanguage(
  { db, instance }: Pick<ImageAdminDeps, 'db' | 'instance'>,
  { change, by }: { change: LanguageChange; by: Author },
): Promise<null> {
  const { imageName, languageId, isEnabled } = change;
  const isDefault = change.isDefault && isEnabled;
  await db.$transaction(async (tx) => {
    // Defaults of a language are one after the other: another image's may be among them.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`image-language ${languageId}`}))`;
    const image = await lockImage(tx, imageName);
    if (!hasLanguage(image, languageId))
      throw new AppError('not_found', { userMessage: `${imageName} has no language ${languageId}.` });
    if (isDefault) {
      await tx.imageLanguage.updateMany({
        where: { languageId, isDefault: true, NOT: { imageName } },
        data: { isDefault: false },
      });
    }
    const before = image.languages.find((one) => one.languageId === languageId) ?? null;
    const data = { isEnabled, isDefault, roles: [...new Set(change.roles)] };
    await tx.imageLanguage.upsert({
      where: { imageName_languageId: { imageName, languageId } },
      create: { imageName, languageId, ...data },
      update: data,
    });
    const detail = { language: languageId, before: before && settingOf(before), after: data };
    await recordAudit(tx, {
      ...by,
      action: 'image.language_changed',
      ...{ instance, subjectId: imageName, language: languageId, detail },
    });
    await announceImages(tx);
  });
  return null;
}

function hasLanguage({ currentVersion, languages }: ImageRow, languageId: string): boolean {
  const manifest = ImageManifestSchema.safeParse(currentVersion?.manifest).data;
  // What was set before may be taken back, even where a newer version is without the language.
  return [
    ...(manifest?.languages.map(({ id }) => id) ?? []),
    ...languages.map((one) => one.languageId),
  ].includes(languageId);
}

function settingOf({ isEnabled, isDefault, roles }: ImageRow['languages'][number]) {
  return { isEnabled, isDefault, roles };
}
