import { PruneImagesSchema } from '@crucible/contracts/admin-image';
import type { PruneItem } from '@crucible/contracts/admin-image';
import { ImageEngineError } from '../../executor/docker/engine-request.ts';
import { findUnneeded } from '../find-unneeded.ts';
import type { TaskOutcome, TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

/** Removes exactly the images that were asked for, as far as this engine has them and nobody needs them by now. */
export async function pruneImages(deps: ImageWorkerDeps, work: TaskWork): Promise<TaskOutcome> {
  const { db, engine, clock } = deps;
  const { task, say, signal } = work;
  const { digests } = PruneImagesSchema.parse(task.input);
  const unneeded = await findUnneeded(deps, await engine.list());
  const wanted = unneeded.filter(({ digest }) => digests.includes(digest));
  const kept = digests.length - wanted.length;
  if (kept > 0) say(`${kept} are not there, or are needed again: they stay as they are.`);
  const failed: string[] = [];
  for (const item of wanted) {
    signal.throwIfAborted();
    if (!(await remove(deps, work, item))) failed.push(nameOf(item));
    else
      await db.imageVersion.updateMany({ where: { digest: item.digest }, data: { removedAt: clock.now() } });
  }
  await deps.candidates.refresh();
  const failure = failed.length === 0 ? null : `These could not be removed: ${failed.join(', ')}.`;
  return { findings: [], versionId: null, failure };
}

async function remove({ engine }: ImageWorkerDeps, { say }: TaskWork, item: PruneItem): Promise<boolean> {
  try {
    await engine.remove(item.digest);
    say(`${nameOf(item)} is gone.`);
    return true;
  } catch (error) {
    if (!(error instanceof ImageEngineError) || error.isAway) throw error;
    say(`${nameOf(item)} could not be removed: ${error.message}`);
    return false;
  }
}

const nameOf = ({ tags, digest }: PruneItem) => tags[0] ?? digest;
