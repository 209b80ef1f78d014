import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/** Writes JSON lines to stdout; `err` fields become message, stack and causes. */
export function createLogger(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
