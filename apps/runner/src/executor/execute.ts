import type { CompileStep } from '@crucible/contracts/image-manifest';
import type { Logger } from '../lib/logger.ts';
import { encodeFile } from './agent-protocol/encode-frames.ts';
import { collectArtifacts } from './collect-artifacts.ts';
import type { ExecutionEvent, ExecutionRequest, ExecutionResult } from './executor.ts';
import type { SandboxPools } from './pool/sandbox-pools.ts';
import type { WarmSandbox } from './pool/warm-sandbox.ts';
import { runStep } from './run-step.ts';
import type { StepDeps, StepRun } from './run-step.ts';
import { sandboxKind, stepProcess } from './step-plan.ts';
import { emptyResult, stepResult } from './step-result.ts';
import { createStopper } from './stopper.ts';
import { watchOutput } from './watch-output.ts';

export type ExecuteDeps = { pools: SandboxPools; isolation: string; log: Logger };

export type ExecuteInput = {
  request: ExecutionRequest;
  onEvent: (event: ExecutionEvent) => void | Promise<void>;
  signal: AbortSignal;
};

/** Sandboxes that may turn out to have died while they waited, before we give up. */
const SANDBOX_TRIES = 3;

/** Runs a request in a sandbox of its own: files in, compile step, run step, artifacts out. Never rejects. */
export async function execute(deps: ExecuteDeps, input: ExecuteInput): Promise<ExecutionResult> {
  const kind = sandboxKind(input.request.image, input.request.language, input.request.limits);
  try {
    for (let attempt = 1; ; attempt += 1) {
      input.signal.throwIfAborted();
      const warm = await deps.pools.take(kind, input.signal);
      try {
        const result = await executeIn(warm, input);
        if (result !== 'never-began') return result;
        if (attempt === SANDBOX_TRIES)
          throw new Error('Sandbox after sandbox ended before anything ran in it.');
      } finally {
        void warm.sandbox.destroy();
      }
    }
  } catch (error) {
    if (input.signal.aborted) return emptyResult(deps.isolation, 'cancelled');
    deps.log.error({ err: error, executionId: input.request.id }, 'an execution failed');
    return { ...emptyResult(deps.isolation, 'internal_error'), internalCause: String(error) };
  }
}

async function executeIn(warm: WarmSandbox, input: ExecuteInput): Promise<ExecutionResult | 'never-began'> {
  const { request, signal } = input;
  const { sandbox } = warm;
  const { isolation } = sandbox;
  const stopper = createStopper(sandbox, signal);
  const output = watchOutput(input.onEvent);
  const deps: StepDeps = { warm, stopper, onEvent: output.onEvent };

  /** Adds what the whole execution knows to the result of its last step. */
  function complete(result: ExecutionResult, earlierBytes: number): ExecutionResult {
    const outputBytes = Math.max(result.outputBytes + earlierBytes, output.deliveredBytes());
    const truncated = outputBytes > output.deliveredBytes();
    return { ...result, outputBytes, truncated, diagnostics: output.diagnostics(request) };
  }

  try {
    void sandbox.send(request.files.flatMap((file) => encodeFile(file.path, file.content)));
    let compileBytes = 0;
    if (request.language.compile !== undefined) {
      const outcome = await runStep(deps, compileStep(request, request.language.compile));
      if (!outcome.began && stopper.reason() === null) return 'never-began';
      const compiled = stepResult({ isolation, request, step: 'compile', outcome, stop: stopper.reason() });
      if (compiled.status !== 'completed') return complete(compiled, 0);
      compileBytes = compiled.outputBytes;
    }
    const outcome = await runStep(deps, finalStep(request));
    if (!outcome.began && stopper.reason() === null) return 'never-began';
    const ran = complete(
      stepResult({ isolation, request, step: 'run', outcome, stop: stopper.reason() }),
      compileBytes,
    );
    if (outcome.exited === null || stopper.reason() !== null) return ran;
    const { artifacts, skipped } = await collectArtifacts(sandbox);
    return { ...ran, artifacts, artifactsSkipped: skipped };
  } finally {
    stopper.dispose();
  }
}

function compileStep(request: ExecutionRequest, compile: CompileStep): StepRun {
  const { outputBytes, fileSizeBytes } = request.limits;
  return {
    step: 'compile',
    process: stepProcess(compile, request.language, { paths: paths(request), args: [], terminal: null }),
    limits: { wallMs: compile.wallMs, cpuMs: compile.cpuMs, outputBytes, fileSizeBytes },
    stdin: null,
    terminal: null,
    resizes: null,
  };
}

function finalStep(request: ExecutionRequest): StepRun {
  const { language, args, terminal, limits, stdin, resizes } = request;
  return {
    step: 'run',
    process: stepProcess(language.run, language, { paths: paths(request), args, terminal }),
    limits,
    stdin,
    terminal,
    resizes: resizes ?? null,
  };
}

const paths = (request: ExecutionRequest) => request.files.map((file) => file.path);
