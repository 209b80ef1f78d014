import type { ImageTask } from '@crucible/contracts/image-task';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import { queueImageTask } from './queue-image-task.ts';
import type { QueueDeps } from './queue-image-task.ts';
import { readManifest } from './read-manifest.ts';

type Deps = QueueDeps & { imagesFolder: string };
type Input = { build: { imageName: string; isFromScratch: boolean }; by: Author };

/** Has an image of the catalogue built. `not_found` when the catalogue has none of the name; `already_there` while it is worked on. */
export async function requestBuild(deps: Deps, { build, by }: Input): Promise<ImageTask> {
  const { imageName, isFromScratch } = build;
  if ((await readManifest(deps, imageName)) === null)
    throw new AppError('not_found', { userMessage: `The catalogue has no image ${imageName}.` });
  return queueImageTask(
    deps,
    { kind: 'build', imageName, input: { isFromScratch }, action: 'image.build_requested' },
    by,
  );
}
