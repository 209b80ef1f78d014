import type { WorkerReport } from '@crucible/contracts/worker-report';
import type { Pool } from 'pg';
import { AppError } from '../lib/app-error.ts';
import { listLiveWorkers } from '../workers/list-live-workers.ts';

export type ImageManager = { instance: string } & NonNullable<WorkerReport['imageManager']>;

/** Why nothing can be done with images while there are no managers. */
export const NO_MANAGER =
  'No worker can manage images now. Give one the images listener of the docker proxy (IMAGES_DOCKER_HOST).';

/** The live workers that can manage the images of their engines. */
export async function listManagers(deps: { pool: Pick<Pool, 'query'> }): Promise<ImageManager[]> {
  const workers = await listLiveWorkers(deps);
  return workers.flatMap(({ instance, report }) => {
    const manager = report?.imageManager ?? null;
    return manager === null ? [] : [{ instance, ...manager }];
  });
}

/** The same; `unavailable` when there are none. */
export async function requireManagers(deps: { pool: Pick<Pool, 'query'> }): Promise<ImageManager[]> {
  const managers = await listManagers(deps);
  if (managers.length === 0) throw new AppError('unavailable', { userMessage: NO_MANAGER });
  return managers;
}
