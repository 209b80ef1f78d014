import type { Isolation } from '@crucible/contracts/isolation';
import type { LimitHit } from '@crucible/contracts/run';
import { emptyReport, emptyResult } from './empty-result.ts';
import type { ExecutionRequest, ExecutionResult, StepReport } from './executor.ts';

export type Progress = {
  isolation: Isolation | null;
  /** Whether the first sandbox had been waiting; null before there is one. */
  isWarm: boolean | null;
  /** Null where there is no compile step, or it has not ended. */
  compile: StepReport | null;
  /** The run step, or those of the cases that have been executed. */
  runs: StepReport[];
  /** What all cases together have used up, when that ended the execution. */
  exhausted: LimitHit | null;
};

/** What an execution came to after these steps; diagnostics and artifacts are added by who has them. */
export function executionResult(request: ExecutionRequest, progress: Progress): ExecutionResult {
  const { isolation, isWarm, compile, runs } = progress;
  const decisive = decisiveStep(request, progress);
  const steps = compile === null ? runs : [compile, ...runs];
  const isCompile = decisive === compile;
  return {
    ...emptyResult(isolation, decisive.status),
    isWarm,
    ...decisive,
    ...(isCompile || request.cases === undefined ? {} : usageOf(runs)),
    step: isCompile ? 'compile' : 'run',
    compile,
    cases: request.cases === undefined ? [] : runs,
    outputBytes: sum(steps, 'outputBytes'),
    truncated: steps.some((step) => step.truncated),
  };
}

/** The step whose status is the execution's: what ended it, else the first case that was not completed, else the last. */
function decisiveStep(request: ExecutionRequest, { compile, runs, exhausted }: Progress): StepReport {
  if (compile !== null && compile.status !== 'completed') return compile;
  const last = runs.at(-1);
  if (last?.status === 'cancelled' || last?.status === 'internal_error') return last;
  const failed = runs.find(({ status }) => status !== 'completed') ?? null;
  if (failed !== null) return failed;
  if (exhausted !== null) {
    const status = exhausted.name === 'outputBytes' ? 'output_limit' : 'time_limit';
    return { ...emptyReport(status), limitHit: exhausted };
  }
  if (last !== undefined) return last;
  throw new Error(`The execution ${request.id} ended without a step.`);
}

function usageOf(runs: readonly StepReport[]): Pick<StepReport, 'wallMs' | 'cpuMs' | 'memoryBytes'> {
  return {
    wallMs: sum(runs, 'wallMs'),
    cpuMs: sum(runs, 'cpuMs'),
    memoryBytes: Math.max(0, ...runs.map(({ memoryBytes }) => memoryBytes)),
  };
}

function sum(steps: readonly StepReport[], name: 'wallMs' | 'cpuMs' | 'outputBytes'): number {
  return steps.reduce((total, step) => total + step[name], 0);
}
