import type { AdminImage } from '@crucible/contracts/admin-image';
import { BASE_IMAGE } from '../image-tasks/base-image.ts';
import { countRuns } from './count-runs.ts';
import { IMAGE_COLUMNS, VERSION_COLUMNS } from './image-rows.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { readEngines } from './read-engines.ts';
import { readFreshAfter } from './read-fresh-after.ts';
import { readImageFolders } from './read-image-folders.ts';
import { readUnfinishedTasks } from './read-unfinished-tasks.ts';
import { toAdminImage } from './to-admin-image.ts';

/** Every image of the catalogue, built or not, and every one that was adopted, by name. */
export async function listAdminImages(deps: ImageAdminDeps): Promise<AdminImage[]> {
  const [rows, newest, folders, engines, runs, tasks] = await Promise.all([
    deps.db.executorImage.findMany({ include: IMAGE_COLUMNS }),
    deps.db.imageVersion.findMany({
      distinct: ['imageName'],
      orderBy: [{ imageName: 'asc' }, { createdAt: 'desc' }],
      select: { ...VERSION_COLUMNS, imageName: true },
    }),
    readImageFolders(deps),
    readEngines(deps),
    countRuns(deps, null),
    readUnfinishedTasks(deps),
  ]);
  const baseId = engines.digestOf(BASE_IMAGE);
  if (baseId !== null) deps.imageInputs.look({ manifests: folders.values(), baseId });
  const byName = new Map(rows.map((row) => [row.name, row]));
  const names = [...new Set([...byName.keys(), ...folders.keys()])].toSorted();
  return names.map((name) =>
    toAdminImage({
      ...{ name, engines, freshAfter: readFreshAfter(deps) },
      haveInputsChanged: deps.imageInputs.haveChanged,
      folder: folders.get(name) ?? null,
      row: byName.get(name) ?? null,
      newest: newest.find(({ imageName }) => imageName === name) ?? null,
      runs30Days: runs.get(name) ?? 0,
      task: tasks.get(name) ?? null,
    }),
  );
}
