import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import type { AskDeps } from '../model-endpoints/ask-endpoint.ts';

/** What asking models for samples needs. */
export type GenerateDeps = AskDeps & {
  db: Db;
  log: Logger;
  /** Name of this worker. */
  instance: string;
  /** Before a request that failed is made again for the first time. */
  firstDelayMs: number;
};
