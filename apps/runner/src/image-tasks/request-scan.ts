import type { ImageTask } from '@crucible/contracts/image-task';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import { queueImageTask } from './queue-image-task.ts';
import type { QueueDeps } from './queue-image-task.ts';

type Input = { imageName: string; by: Author };

/** Has the current version of an image scanned for known vulnerabilities. `not_found` when it has none. */
export async function requestScan(deps: QueueDeps, { imageName, by }: Input): Promise<ImageTask> {
  const image = await deps.db.executorImage.findUnique({
    where: { name: imageName },
    select: { currentVersionId: true },
  });
  const versionId = image?.currentVersionId ?? null;
  if (versionId === null)
    throw new AppError('not_found', { userMessage: 'This image has no version that could be scanned.' });
  return queueImageTask(
    deps,
    { kind: 'scan', imageName, input: { versionId }, action: 'image.scan_requested' },
    by,
  );
}
