import type Docker from 'dockerode';
import { LABELS } from './labels.ts';
import type { Ownership } from './labels.ts';
import { removeContainer } from './remove-container.ts';

/** A container that was created but not started in this time is an orphan: its runner died in between. */
const CREATED_GRACE_MS = 5_000;

/**
 * Removes this installation's containers that no runner holds any more. The engine closes a container's stdin
 * when its runner is gone and the agent then exits, so an orphan is one of another boot that has ended (or was never started);
 * those of a living runner beside this one are running and stay.
 */
export async function removeOrphans(docker: Docker, ownership: Ownership): Promise<number> {
  const listed = await docker.listContainers({
    all: true,
    filters: { label: [`${LABELS.owner}=${ownership.owner}`] },
  });
  const orphans = listed.filter((container) => {
    if (container.Labels[LABELS.boot] === ownership.bootId) return false;
    if (container.State === 'created') return Date.now() - container.Created * 1000 > CREATED_GRACE_MS;
    return container.State === 'exited' || container.State === 'dead';
  });
  for (const orphan of orphans) await removeContainer(docker, orphan.Id);
  return orphans.length;
}
