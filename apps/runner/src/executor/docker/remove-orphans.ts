import type Docker from 'dockerode';
import { LABELS } from './labels.ts';
import type { Ownership } from './labels.ts';
import { removeContainer } from './remove-container.ts';

/** A container that was created but not started in this time is an orphan: its runner died in between. */
const CREATED_GRACE_MS = 5_000;
/** Our own are given longer, while any are being made: they may be waiting for a busy engine. */
const OWN_CREATED_GRACE_MS = 60_000;

/** What this process knows of its containers. */
type OwnContainers = { isHeld: (containerId: string) => boolean; isCreating: () => boolean };

/**
 * Removes this installation's containers that no runner holds any more. The engine closes a container's stdin
 * when its runner is gone and the agent then exits, so an orphan is one of another boot that has ended (or was never started);
 * those of a living runner beside this one are running and stay. Ours that `isHeld` denies are orphans in the same way: the engine was
 * away when they should have been removed, or when it should have told us of them.
 */
export async function removeOrphans(
  docker: Docker,
  ownership: Ownership,
  own: OwnContainers,
): Promise<number> {
  const listed = await docker.listContainers({
    all: true,
    filters: { label: [`${LABELS.owner}=${ownership.owner}`] },
  });
  const orphans = listed.filter((container) => {
    const isOwn = container.Labels[LABELS.boot] === ownership.bootId;
    if (isOwn && own.isHeld(container.Id)) return false;
    const ownGraceMs = own.isCreating() ? OWN_CREATED_GRACE_MS : 0;
    const graceMs = isOwn ? ownGraceMs : CREATED_GRACE_MS;
    if (container.State === 'created') return Date.now() - container.Created * 1000 > graceMs;
    return container.State === 'exited' || container.State === 'dead';
  });
  for (const orphan of orphans) await removeContainer(docker, orphan.Id);
  return orphans.length;
}
