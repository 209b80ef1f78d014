import type { Db } from '@crucible/db';
import type { ImageEngine } from '../executor/docker/image-engine.ts';
import type { Executor } from '../executor/executor.ts';
import type { IsolationTest } from '../executor/self-test/isolation-tests.ts';
import type { ImageScanner } from '../image-contents/scan/image-scanner.ts';
import type { LiveCatalog } from '../images/live-catalog.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { RegistryLoginDeps } from '../registries/registry-login.ts';
import type { Candidates } from './candidates.ts';
import type { ImageTaskEvents } from './image-task-events.ts';

/** Everything that the image manager works with. */
export type ImageWorkerDeps = RegistryLoginDeps & {
  db: Db;
  engine: ImageEngine;
  executor: Executor;
  catalog: LiveCatalog;
  candidates: Candidates;
  imageTasks: ImageTaskEvents;
  isolationTests: readonly IsolationTest[];
  scanner: ImageScanner;
  /** The catalogue's folder. */
  imagesFolder: string;
  /** From where images are fetched that an engine does not have; null when from nowhere. */
  imageRegistry: string | null;
  clock: Clock;
  log: Logger;
  instance: string;
  version: string;
};
