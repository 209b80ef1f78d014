import type { Execution, StepResult } from '@crucible/contracts/execution';
import { stageEnd } from './stage-end.ts';
import type { StageEnd } from './stage-end.ts';

/** A stage as Piston reports it: times in milliseconds, memory in bytes. */
type PistonStage = {
  signal: string | null;
  stdout: string;
  stderr: string;
  code: number | null;
  output: string;
  memory: number | null;
  message: string | null;
  status: StageEnd['status'];
  cpu_time: number | null;
  wall_time: number | null;
};

export type PistonResult = { compile?: PistonStage; run: PistonStage; language: string; version: string };

type Step = Pick<StepResult, 'exitCode' | 'signal' | 'stdout' | 'stderr' | 'output' | 'limit'> & {
  status: Execution['status'];
  durationMs: number | null;
  cpuMs: number | null;
  memoryBytes: number | null;
};

/** A finished execution in Piston's form: `run` repeats `compile` when that is where it ended. */
export function toPistonResult(execution: Execution): PistonResult {
  const { compile, language, version } = execution;
  const run = toStage(execution);
  if (compile === undefined) return { run, language, version };
  const compiled = toStage(compile);
  return {
    compile: compiled,
    run: compile.status === 'completed' ? run : { ...compiled },
    language,
    version,
  };
}

function toStage(step: Step): PistonStage {
  const { signal, code, message, status } = stageEnd(step);
  return {
    signal,
    stdout: step.stdout,
    stderr: step.stderr,
    code,
    output: step.output,
    memory: step.memoryBytes,
    message,
    status,
    cpu_time: rounded(step.cpuMs),
    wall_time: rounded(step.durationMs),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
