import type { CompileStep } from '@crucible/contracts/image-manifest';
import type { Limits } from '@crucible/contracts/limits';
import type { ExecutionRequest } from './executor.ts';
import type { StepRun } from './run-step.ts';
import { stepProcess } from './step-plan.ts';

/** A run step that has yet to be given its limits; of a case where there is a position. */
export type PlannedRun = { casePosition?: number; withLimits(limits: Limits): StepRun };

export function planCompile(request: ExecutionRequest, compile: CompileStep): StepRun {
  const { outputBytes, fileSizeBytes } = request.limits;
  const { compileLimits = {} } = request;
  return {
    step: 'compile',
    process: stepProcess(compile, request.language, { paths: paths(request), args: [], terminal: null }),
    limits: {
      wallMs: Math.min(compile.wallMs, compileLimits.wallMs ?? compile.wallMs),
      cpuMs: Math.min(compile.cpuMs, compileLimits.cpuMs ?? compile.cpuMs),
      outputBytes,
      fileSizeBytes,
    },
    isPrepared: true,
    resetsTo: null,
    stdin: null,
    terminal: null,
    resizes: null,
    signals: null,
  };
}

/** The run step, or one for each case. */
export function planRuns(request: ExecutionRequest): PlannedRun[] {
  const { cases, args, stdin, terminal, resizes = null, signals = null } = request;
  if (cases === undefined) {
    return [
      { withLimits: (limits) => runStep(request, { args, limits, stdin, terminal, resizes, signals }) },
    ];
  }
  return cases.map((one, casePosition) => ({
    casePosition,
    withLimits: (limits) =>
      runStep(request, {
        args: one.args,
        limits,
        stdin: one.stdin,
        terminal: null,
        resizes: null,
        signals: null,
      }),
  }));
}

type RunInput = Pick<StepRun, 'limits' | 'stdin' | 'terminal' | 'resizes' | 'signals'> & { args: string[] };

function runStep(request: ExecutionRequest, { args, ...given }: RunInput): StepRun {
  const { language, env } = request;
  const input = { paths: paths(request), args, terminal: given.terminal, env };
  return {
    ...given,
    step: 'run',
    resetsTo: null,
    process: stepProcess(language.run, language, input),
    // A prepared process has had its environment since it was started.
    isPrepared: env === undefined || Object.keys(env).length === 0,
  };
}

const paths = (request: ExecutionRequest) => request.files.map((file) => file.path);
