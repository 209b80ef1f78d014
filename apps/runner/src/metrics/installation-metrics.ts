import type { AdminWorker } from '@crucible/contracts/admin-workers';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { ImageAge } from '../overview/list-image-ages.ts';
import { takesWork } from '../workers/takes-work.ts';

/** What the database knows of the whole installation: the same from every process. */
export type InstallationState = {
  /** With those that have gone silent lately. */
  workers: readonly AdminWorker[];
  /** How much was given up of each kind of jobs, those with none left out. */
  deadLetters: ReadonlyMap<string, number>;
  images: readonly ImageAge[];
  /** How old an image may become, by the installation's settings. */
  maxImageAgeMs: number;
};

/** What holds for the installation; returns how to bring it up to date, with null when the database could not be asked. */
export function createInstallationMetrics(register: Registry): (state: InstallationState | null) => void {
  const workers = new Gauge({
    name: 'crucible_workers',
    help: 'Workers of the installation: well, failing (they execute nothing), lost (silent, within the last hour). One that only manages images is not counted as well.',
    labelNames: ['state'],
    registers: [register],
  });
  const isolation = new Gauge({
    name: 'crucible_isolation_served',
    help: '1 where a worker serves an isolation level that its engine has, 0 where hostile programs were not held.',
    labelNames: ['worker', 'level'],
    registers: [register],
  });
  const disk = new Gauge({
    name: 'crucible_disk_bytes',
    help: 'The disk on which the engine of a worker keeps its data: free, total.',
    labelNames: ['worker', 'state'],
    registers: [register],
  });
  const dead = new Gauge({
    name: 'crucible_dead_letters',
    help: 'Work that was given up within the last seven days, by kind of job.',
    labelNames: ['kind'],
    registers: [register],
  });
  const images = new Gauge({
    name: 'crucible_image_age_seconds',
    help: 'How long ago the current version of an enabled image was built.',
    labelNames: ['image'],
    registers: [register],
  });
  const maxAge = new Gauge({
    name: 'crucible_image_max_age_seconds',
    help: 'How old an image may become before it is to be built anew, by the settings of the installation.',
    registers: [register],
  });

  return (state) => {
    for (const gauge of [workers, isolation, disk, dead, images]) gauge.reset();
    // Resetting would make it 0, by which every image is too old.
    if (state !== null) maxAge.set(state.maxImageAgeMs / 1000);
    if (state === null) return;
    for (const name of ['well', 'failing', 'lost'] as const)
      workers.set({ state: name }, state.workers.filter((worker) => stateOf(worker) === name).length);
    for (const { instance, isLost, report } of state.workers) {
      if (isLost || report === null) continue;
      for (const { level, isServed } of report.isolationTests)
        isolation.set({ worker: instance, level }, isServed ? 1 : 0);
      if (report.disk === null) continue;
      disk.set({ worker: instance, state: 'free' }, report.disk.freeBytes);
      disk.set({ worker: instance, state: 'total' }, report.disk.totalBytes);
    }
    for (const [kind, count] of state.deadLetters) dead.set({ kind }, count);
    for (const { name, ageMs } of state.images) images.set({ image: name }, ageMs / 1000);
  };
}

/** Null for one that is well and executes nothing, because it only manages images. */
function stateOf({ isLost, report }: AdminWorker): 'well' | 'failing' | 'lost' | null {
  if (isLost) return 'lost';
  if (report !== null && report.failing.length > 0) return 'failing';
  return takesWork({ report }) ? 'well' : null;
}
