import type { ExecutionRequest, ExecutionResult, Executor } from '../executor/executor.ts';

/** An execution that does what a test says. */
export type ScriptedExecution = {
  request: ExecutionRequest;
  signal: AbortSignal;
  /** Resolves when the runner can take more. */
  write(text: string, stream?: 'stdout' | 'stderr'): Promise<void>;
  finish(result?: Partial<ExecutionResult>): void;
};

export type ScriptedExecutor = Executor & {
  /** The execution of the run with this id, once it has begun. */
  executionOf(runId: string): Promise<ScriptedExecution>;
};

const COMPLETED: ExecutionResult = {
  status: 'completed',
  step: 'run',
  exitCode: 0,
  signal: null,
  limitHit: null,
  wallMs: 10,
  cpuMs: 5,
  memoryBytes: 1_000_000,
  outputBytes: 0,
  truncated: false,
  diagnostics: [],
  artifacts: [],
  artifactsSkipped: 0,
  isolation: 'scripted',
  internalCause: null,
};

/** An executor without an engine, for tests of everything around it. */
export function createScriptedExecutor(): ScriptedExecutor {
  const begun = new Map<string, PromiseWithResolvers<ScriptedExecution>>();

  function slot(runId: string): PromiseWithResolvers<ScriptedExecution> {
    const existing = begun.get(runId) ?? Promise.withResolvers<ScriptedExecution>();
    begun.set(runId, existing);
    return existing;
  }

  return {
    async execute(request, onEvent, signal) {
      const ended = Promise.withResolvers<ExecutionResult>();
      signal.addEventListener('abort', () => ended.resolve({ ...COMPLETED, status: 'cancelled', exitCode: null }));
      await onEvent({ type: 'step-started', step: 'run', isolation: 'scripted' });
      let outputBytes = 0;
      slot(request.id).resolve({
        request,
        signal,
        async write(text, stream = 'stdout') {
          const data = Buffer.from(text);
          outputBytes += data.length;
          await onEvent({ type: 'output', step: 'run', stream, data });
        },
        finish: (result) => ended.resolve({ ...COMPLETED, outputBytes, ...result }),
      });
      return ended.promise;
    },
    executionOf: (runId) => slot(runId).promise,
    ping: async () => undefined,
    selfTest: async () => [{ image: 'python', language: 'python', ok: true, cause: null, durationMs: 1 }],
    status: () => ({ isolation: 'scripted', pools: [] }),
    start: async () => undefined,
    stop: async () => undefined,
  };
}
