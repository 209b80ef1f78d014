import { ImageEngineError } from '../executor/docker/engine-request.ts';

/** Whether something failed because the engine was not there, or hung up in the middle. */
export function wasEngineAway(error: unknown): boolean {
  if (error instanceof ImageEngineError) return error.isAway;
  return error instanceof Error && wasEngineAway(error.cause);
}
