import type { Logger } from '../../lib/logger.ts';
import type { ApiDeps } from '../api-deps.ts';
import type { ConnectionCount } from '../connection-count.ts';

/** Everything that the operations behind the REST API need. */
export type RestDeps = ApiDeps & {
  log: Logger;
  /** Streams of events that each key has open. */
  streams: ConnectionCount;
  /** The longest time that a request waits for an execution. */
  maxWaitMs: number;
};
