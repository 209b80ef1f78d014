import type { AdoptImage } from '@crucible/contracts/admin-image';
import type { ImageTask } from '@crucible/contracts/image-task';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import { queueImageTask } from './queue-image-task.ts';
import type { QueueDeps } from './queue-image-task.ts';
import { readManifest } from './read-manifest.ts';
import { requireReference } from './require-reference.ts';

type Deps = QueueDeps & { imagesFolder: string };
type Input = { adoption: AdoptImage; by: Author };

/**
 * Has a foreign image adopted: looked at, given the agent, tried, and enabled when all of that was in order. `invalid_input` for what
 * names no image, `conflict` when the catalogue has one of this name.
 */
export async function requestAdoption(deps: Deps, { adoption, by }: Input): Promise<ImageTask> {
  const { imageName } = adoption;
  const { text: reference } = requireReference(adoption.reference);
  if ((await readManifest(deps, imageName)) !== null)
    throw new AppError('conflict', {
      userMessage: `The catalogue has an image called ${imageName}. Choose another name.`,
    });
  return queueImageTask(
    deps,
    {
      ...{ kind: 'adopt', imageName, input: { ...adoption, reference }, reference },
      action: 'image.adoption_requested',
    },
    by,
  );
}
