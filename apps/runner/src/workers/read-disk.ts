import { statfs } from 'node:fs/promises';
import type { WorkerReport } from '@crucible/contracts/worker-report';

/** How much of the disk on which `path` lies is free, for whoever is not root, in bytes; null when it cannot be looked at. */
export async function readDisk(path: string): Promise<WorkerReport['disk']> {
  const disk = await statfs(path).catch(() => null);
  if (disk === null || disk.blocks === 0) return null;
  return { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize };
}
