import type { QueueDepth } from '@crucible/contracts/admin-queue';
import type { AdminWorker } from '@crucible/contracts/admin-workers';
import type { Alarm } from '@crucible/contracts/overview';
import { takesWork } from '../workers/takes-work.ts';
import type { ImageAge } from './list-image-ages.ts';

export type AlarmSources = {
  workers: readonly AdminWorker[];
  depths: readonly QueueDepth[];
  images: readonly ImageAge[];
  /** How old an image may become, by the installation's settings. */
  maxImageAgeMs: number;
};

/** Whoever presses Run has given up waiting by then. */
const RUN_WAIT_MS = 30_000;
/** Somebody who has handed in looks again. */
const WORK_WAIT_MS = 10 * 60_000;
const DISK_LOW = 0.1;
const DISK_CRITICAL = 0.03;

/** What somebody should look after, the worst first. */
export function findAlarms(sources: AlarmSources): Alarm[] {
  const alarms = [...workerAlarms(sources.workers), ...queueAlarms(sources.depths), ...imageAlarms(sources)];
  return alarms.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ severity }: Alarm) => (severity === 'critical' ? 0 : 1);

function workerAlarms(workers: readonly AdminWorker[]): Alarm[] {
  const live = workers.filter(({ isLost }) => !isLost);
  const alarms: Alarm[] = workers
    .filter(({ isLost }) => isLost)
    .map(({ instance }) => ({
      kind: 'worker_lost',
      severity: 'warning',
      message: `The worker ${instance} has gone silent.`,
    }));
  if (!live.some(takesWork))
    alarms.push({ kind: 'no_worker', severity: 'critical', message: 'No worker is there: nothing runs.' });
  for (const worker of live) alarms.push(...alarmsOf(worker));
  return alarms;
}

function alarmsOf({ instance, report }: AdminWorker): Alarm[] {
  if (report === null) return [];
  const alarms: Alarm[] = [];
  if (report.failing.length > 0)
    alarms.push({
      kind: 'worker_failing',
      severity: 'critical',
      message: `The worker ${instance} cannot execute anything: ${report.failing.join(', ')}.`,
    });
  for (const { level, isServed, tests } of report.isolationTests) {
    const notHeld = tests.filter(({ ok }) => !ok).map(({ name }) => name);
    if (!isServed)
      alarms.push({
        kind: 'isolation',
        severity: level === 'standard' ? 'critical' : 'warning',
        message: `The worker ${instance} does not serve the level ${level}; not held: ${notHeld.join(', ')}.`,
      });
  }
  const free = report.disk === null ? 1 : report.disk.freeBytes / report.disk.totalBytes;
  if (free < DISK_LOW)
    alarms.push({
      kind: 'disk',
      severity: free < DISK_CRITICAL ? 'critical' : 'warning',
      message: `The disk of the worker ${instance} has ${Math.floor(free * 100)} % left.`,
    });
  return alarms;
}

function queueAlarms(depths: readonly QueueDepth[]): Alarm[] {
  const alarms: Alarm[] = [];
  const waited = (kind: QueueDepth['kind']) =>
    depths.find((depth) => depth.kind === kind)?.oldestWaitingMs ?? 0;
  if (waited('run') > RUN_WAIT_MS)
    alarms.push({
      kind: 'queue',
      severity: 'critical',
      message: `A run has been waiting for ${Math.round(waited('run') / 1000)} seconds.`,
    });
  if (waited('grading') > WORK_WAIT_MS)
    alarms.push({
      kind: 'queue',
      severity: 'warning',
      message: `A submission has been waiting for ${Math.round(waited('grading') / 60_000)} minutes.`,
    });
  const dead = depths.reduce((total, depth) => total + depth.dead, 0);
  if (dead > 0)
    alarms.push({
      kind: 'dead_letters',
      severity: 'warning',
      message: `${dead === 1 ? 'One job was' : `${dead} jobs were`} given up within the last seven days.`,
    });
  return alarms;
}

function imageAlarms({ images, maxImageAgeMs }: AlarmSources): Alarm[] {
  const stale = images.filter(({ ageMs }) => ageMs > maxImageAgeMs);
  if (stale.length === 0) return [];
  const names = stale.map(({ name }) => name).join(', ');
  const message = `Not built for longer than the settings allow: ${names}.`;
  return [{ kind: 'image', severity: 'warning', message }];
}
