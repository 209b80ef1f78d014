import { ImageEngineError } from '../executor/docker/engine-request.ts';
import type { Executor } from '../executor/executor.ts';

/** The same executor for trying images in: that the engine went away says nothing about an image, and rejects. */
export function requireEngine(executor: Executor): Executor {
  return {
    ...executor,
    async execute(request, onEvent, signal) {
      const result = await executor.execute(request, onEvent, signal);
      if (result.engineAway)
        throw new ImageEngineError('The engine went away while a program ran.', {
          cause: result.internalCause,
        });
      return result;
    },
  };
}
