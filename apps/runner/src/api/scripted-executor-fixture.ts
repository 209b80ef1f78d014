import type { ExecutionRequest, ExecutionResult, Executor } from '../executor/executor.ts';
import { scriptedExecutor } from '../runs/runs-fixture.ts';

/** An execution that does what the test says, when it says it. */
export type ScriptedExecution = {
  request: ExecutionRequest;
  /** Resolves when the runner can take more. */
  write(text: string, stream?: 'stdout' | 'stderr'): Promise<void>;
  finish(result?: Partial<ExecutionResult>): void;
};

export type InteractiveExecutor = Executor & {
  /** The execution of the run with this id, once it has begun. */
  executionOf(runId: string): Promise<ScriptedExecution>;
};

/** An executor without an engine whose executions are led by the test. */
export function createInteractiveExecutor(): InteractiveExecutor {
  const begun = new Map<string, PromiseWithResolvers<ScriptedExecution>>();

  function slot(runId: string): PromiseWithResolvers<ScriptedExecution> {
    const existing = begun.get(runId) ?? Promise.withResolvers<ScriptedExecution>();
    begun.set(runId, existing);
    return existing;
  }

  const executor = scriptedExecutor(({ request, signal, write }) => {
    const ended = Promise.withResolvers<Partial<ExecutionResult>>();
    signal.addEventListener('abort', () => ended.resolve({ status: 'cancelled', exitCode: null }));
    slot(request.id).resolve({ request, write, finish: (result = {}) => ended.resolve(result) });
    return ended.promise;
  });
  return {
    ...executor,
    selfTest: async () => [{ image: 'python', language: 'python', ok: true, cause: null, durationMs: 1 }],
    executionOf: (runId) => slot(runId).promise,
  };
}
