import type { Isolation } from '@crucible/contracts/isolation';
import type { Logger } from '../lib/logger.ts';
import { createAllowance } from './allowance.ts';
import { chooseIsolation, stricterIsolation } from './choose-isolation.ts';
import { emptyResult } from './empty-result.ts';
import { isEngineAway } from './engine-away.ts';
import type { Ping } from './engine-away.ts';
import { executeInSandbox } from './execute-in-sandbox.ts';
import type { ExecutionWork, SandboxUse } from './execute-in-sandbox.ts';
import { executionResult } from './execution-result.ts';
import type { ExecutionEvent, ExecutionRequest, ExecutionResult } from './executor.ts';
import { planRuns } from './plan-runs.ts';
import type { SandboxPools } from './pool/sandbox-pools.ts';
import { sandboxKind } from './step-plan.ts';
import { watchOutput } from './watch-output.ts';

export type ExecuteDeps = {
  pools: SandboxPools;
  /** The isolation levels that may be used. */
  isolations: () => Iterable<Isolation>;
  ping: Ping;
  log: Logger;
};

export type ExecuteInput = {
  request: ExecutionRequest;
  onEvent: (event: ExecutionEvent) => void | Promise<void>;
  signal: AbortSignal;
};

/** Sandboxes that may turn out to have died while they waited, before we give up. */
const SANDBOX_TRIES = 3;

/**
 * Runs a request in a sandbox of its own: files in, compile step, run step, artifacts out. Cases share a sandbox, and
 * those that are left when it is lost go on in another one. Never rejects.
 */
export async function execute(deps: ExecuteDeps, input: ExecuteInput): Promise<ExecutionResult> {
  const { request, signal } = input;
  const work: ExecutionWork = {
    request,
    runs: planRuns(request),
    allowance: createAllowance(request.limits),
    output: watchOutput(input.onEvent),
    progress: { isolation: null, isWarm: null, compile: null, runs: [], exhausted: null },
  };
  try {
    const use = await executeInSandboxes(deps, work, signal);
    const result = {
      ...executionResult(request, work.progress),
      diagnostics: work.output.diagnostics(request),
    };
    if (result.status !== 'internal_error') {
      const { artifacts, skipped: artifactsSkipped, sandboxes } = use;
      return { ...result, artifacts, artifactsSkipped, sandboxes };
    }
    return { ...result, engineAway: await isEngineAway(deps.ping, { sandboxEnd: use.sandboxEnd }) };
  } catch (error) {
    const { compile, runs, isolation, isWarm } = work.progress;
    if (signal.aborted)
      return {
        ...emptyResult(isolation, 'cancelled'),
        isWarm,
        compile,
        cases: runs,
      };
    deps.log.error({ err: error, executionId: request.id }, 'an execution failed');
    return {
      ...emptyResult(isolation, 'internal_error'),
      isWarm,
      internalCause: String(error),
      engineAway: error instanceof IsolationAway || (await isEngineAway(deps.ping, { error })),
    };
  }
}

/** Another worker, or this one later, may serve what was asked for; a weaker level never does. */
class IsolationAway extends Error {}

function requireIsolation(deps: ExecuteDeps, { image, isolation = 'standard' }: ExecutionRequest): Isolation {
  const asked = stricterIsolation(image.manifest.isolation ?? 'standard', isolation);
  const chosen = chooseIsolation(asked, deps.isolations());
  if (chosen === null) throw new IsolationAway(`The isolation ${asked} is not served by this worker.`);
  return chosen;
}

/** Uses one sandbox after the other until everything is done. Rejects when that is not possible. */
async function executeInSandboxes(
  deps: ExecuteDeps,
  work: ExecutionWork,
  signal: AbortSignal,
): Promise<SandboxUse & { sandboxes: number }> {
  const kind = sandboxKind(work.request, requireIsolation(deps, work.request));
  let sandboxes = 0;
  for (let triesLeft = SANDBOX_TRIES; triesLeft > 0;) {
    signal.throwIfAborted();
    sandboxes += 1;
    const done = work.progress.runs.length;
    const warm = await deps.pools.take(kind, signal);
    work.progress.isWarm ??= warm.isWarm;
    try {
      const use = await executeInSandbox(work, { warm, signal });
      if (use.isDone) return { ...use, sandboxes };
    } finally {
      void warm.sandbox.destroy();
    }
    triesLeft = work.progress.runs.length > done ? SANDBOX_TRIES : triesLeft - 1;
  }
  throw new Error('Sandbox after sandbox ended before anything ran in it.');
}
