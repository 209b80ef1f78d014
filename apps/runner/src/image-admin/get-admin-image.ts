import { ImageSettingsSchema } from '@crucible/contracts/admin-image';
import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { ImageManifestSchema } from '@crucible/contracts/image-manifest';
import { BASE_IMAGE } from '../image-tasks/base-image.ts';
import { AppError } from '../lib/app-error.ts';
import { countRuns } from './count-runs.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { IMAGE_COLUMNS, VERSION_COLUMNS } from './image-rows.ts';
import { readEngines } from './read-engines.ts';
import { readFreshAfter } from './read-fresh-after.ts';
import { readImageFolders, readImageReadme } from './read-image-folders.ts';
import { readUnfinishedTasks } from './read-unfinished-tasks.ts';
import { toAdminImage } from './to-admin-image.ts';
import { toImageVersion } from './to-image-version.ts';

/** As many as a page shows; older ones are rarely there any more. */
const MAX_VERSIONS = 100;
const SettingsSchema = ImageSettingsSchema.catch(ImageSettingsSchema.parse({}));

/** Everything about one image. Throws `not_found` for a name that is neither in the catalogue nor was adopted. */
export async function getAdminImage(
  deps: ImageAdminDeps,
  { imageName: name }: { imageName: string },
): Promise<AdminImageDetail> {
  const [row, versions, folders, readme, engines, runs, tasks] = await Promise.all([
    deps.db.executorImage.findUnique({ where: { name }, include: IMAGE_COLUMNS }),
    deps.db.imageVersion.findMany({
      where: { imageName: name },
      orderBy: { createdAt: 'desc' },
      take: MAX_VERSIONS,
      select: VERSION_COLUMNS,
    }),
    readImageFolders(deps),
    readImageReadme(deps, name),
    readEngines(deps),
    countRuns(deps, name),
    readUnfinishedTasks(deps),
  ]);
  const baseId = engines.digestOf(BASE_IMAGE);
  if (baseId !== null) deps.imageInputs.look({ manifests: folders.values(), baseId });
  const folder = folders.get(name) ?? null;
  if (row === null && folder === null)
    throw new AppError('not_found', { userMessage: `There is no image ${name}.` });
  const newest = versions[0] ?? null;
  const shown = row?.currentVersion ?? newest;
  const manifest = ImageManifestSchema.safeParse(shown?.manifest).data ?? folder;
  return {
    ...toAdminImage({
      ...{ name, folder, row, newest, engines, freshAfter: readFreshAfter(deps) },
      haveInputsChanged: deps.imageInputs.haveChanged,
      runs30Days: runs.get(name) ?? 0,
      task: tasks.get(name) ?? null,
    }),
    readme: row?.origin === 'adopted' ? '' : readme,
    notes: manifest?.notes,
    reference: row?.reference ?? null,
    referenceDigest: row?.referenceDigest ?? null,
    isPinned: row?.isPinned ?? false,
    settings: SettingsSchema.parse(row?.settings ?? {}),
    manifestLimits: manifest?.defaultLimits ?? null,
    installationMaxima: deps.maxLimits,
    versions: versions.map((version) =>
      toImageVersion(version, { engines, currentId: row?.currentVersionId ?? null }),
    ),
    pools: engines.poolsOf(name),
  };
}
