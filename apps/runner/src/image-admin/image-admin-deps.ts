import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import type { Clock } from '../lib/clock.ts';
import type { ImageInputs } from './image-inputs.ts';

/** What the operations about images need. */
export type ImageAdminDeps = {
  db: Db;
  pool: Pick<Pool, 'query'>;
  clock: Clock;
  /** Where the folders of the catalogue's images are. */
  imagesFolder: string;
  imageInputs: ImageInputs;
  /** The most that this installation allows a run. */
  maxLimits: Limits;
  /** What admins have set for the installation. */
  installation: Pick<LiveSettings, 'current'>;
  /** Name of this process. */
  instance: string;
};
