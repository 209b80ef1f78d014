import type Docker from 'dockerode';

/** Statuses by which the engine says that the container is gone or already going. */
const GONE = new Set([404, 409]);

/** Kills and removes a container. A container that is already gone is as good as removed. */
export async function removeContainer(docker: Docker, containerId: string): Promise<void> {
  try {
    await docker.getContainer(containerId).remove({ force: true, v: true });
  } catch (error) {
    if (!GONE.has(statusCode(error))) throw error;
  }
}

function statusCode(error: unknown): number {
  if (typeof error === 'object' && error !== null && 'statusCode' in error) return Number(error.statusCode);
  return 0;
}
