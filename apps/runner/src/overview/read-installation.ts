import { maxImageAgeMs } from '../image-admin/max-image-age-ms.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import type { InstallationState } from '../metrics/installation-metrics.ts';
import { countDeadLetters } from '../queue-admin/count-dead-letters.ts';
import type { Queryable } from '../queue/job.ts';
import { listWorkers } from '../workers/list-workers.ts';
import { listImageAges } from './list-image-ages.ts';

type Deps = { pool: Queryable; installation: Pick<LiveSettings, 'current'> };

/** The state of the installation, for whoever watches it from outside. Rejects when the database cannot be asked. */
export async function readInstallation(deps: Deps): Promise<InstallationState> {
  const [workers, deadLetters, images] = await Promise.all([
    listWorkers(deps),
    countDeadLetters(deps),
    listImageAges(deps),
  ]);
  return { workers, deadLetters, images, maxImageAgeMs: maxImageAgeMs(deps) };
}
