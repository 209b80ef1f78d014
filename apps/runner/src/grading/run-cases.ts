import type { Isolation } from '@crucible/contracts/isolation';
import type { Limits } from '@crucible/contracts/limits';
import type {
  ExecutableLanguage,
  ExecutionArtifact,
  ExecutionCase,
  ExecutionEvent,
  ExecutionRequest,
  StepReport,
} from '../executor/executor.ts';
import { withoutMissing } from '../lib/without-missing.ts';
import { compileProblem } from './compile-problem.ts';
import { GradingFailed } from './grader.ts';
import type { CompileProblem, GraderDeps, ProgramUnderTest, SandboxUsed } from './grader.ts';
import type { EndedRun } from './outcome-of-run.ts';

export type CasesInput = {
  /** Of the grading. */
  id: string;
  program: Pick<ProgramUnderTest, 'image' | 'files'> & { language: ExecutableLanguage };
  cases: readonly ExecutionCase[];
  limits: Limits;
  isolation?: Isolation;
  /** Whether a case must find nothing that another has left. */
  isFreshPerCase?: boolean;
  env?: Record<string, string>;
  /** Of one execution. */
  maxArtifacts?: number;
  signal: AbortSignal;
};

export type CasesEnd = {
  /** The first cases of all: those after them were not to be run. */
  done: number;
  compile: CompileProblem | null;
  used: SandboxUsed[];
  /** Of the last sandbox that was used. */
  artifacts: ExecutionArtifact[];
  /** How many it took. */
  sandboxes: number;
};

/** Decides on a case that has ended whether the next one is to be run. */
export type OnCase = (position: number, run: EndedRun) => Promise<'go-on' | 'stop'>;

/**
 * Runs a program once for each case, in as few executions as fairness allows: whatever the cases before it have used up,
 * each may use all of `limits`. Rejects with `GradingFailed`, or when `signal` aborts.
 */
export async function runCases(deps: GraderDeps, input: CasesInput, onCase: OnCase): Promise<CasesEnd> {
  const end: CasesEnd = { done: 0, compile: null, used: [], artifacts: [], sandboxes: 0 };
  let isStopped = false;
  while (end.done < input.cases.length && end.compile === null && !isStopped) {
    input.signal.throwIfAborted();
    const once = await executeOnce(deps, { ...input, cases: input.cases.slice(end.done) }, (position, run) =>
      onCase(end.done + position, run),
    );
    if (once.done === 0 && once.compile === null)
      throw new GradingFailed('An execution ran none of its cases.');
    end.done += once.done;
    end.compile = once.compile;
    end.used.push(once.used);
    end.artifacts = once.artifacts;
    end.sandboxes += once.sandboxes;
    isStopped = once.isStopped;
  }
  return end;
}

type Once = Omit<CasesEnd, 'used'> & { used: SandboxUsed; isStopped: boolean };

async function executeOnce(deps: GraderDeps, input: CasesInput, onCase: OnCase): Promise<Once> {
  const { program, limits, signal } = input;
  const over = new AbortController();
  const compiler: Uint8Array[] = [];
  let writing = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  let done = 0;
  let isStopped = false;

  async function hear(event: ExecutionEvent): Promise<void> {
    if (over.signal.aborted) return;
    if (event.type === 'step-started') writing = { stdout: [], stderr: [] };
    // The engine may use the memory again.
    else if (event.type === 'output' && event.step === 'compile') compiler.push(Uint8Array.from(event.data));
    else if (event.type === 'output') writing[event.stream].push(Uint8Array.from(event.data));
    else if (event.step === 'run') await caseEnded(event.report);
  }

  async function caseEnded(report: StepReport): Promise<void> {
    if (report.status === 'cancelled' || report.status === 'internal_error') return;
    // What is left of an execution's allowance must not be a case's limit: it is run again in a new one.
    if (isLowered(report, limits)) return over.abort();
    const run = { report, stdout: Buffer.concat(writing.stdout), stderr: Buffer.concat(writing.stderr) };
    const decision = await onCase(done, run);
    done += 1;
    isStopped = decision === 'stop';
    if (isStopped) over.abort();
  }

  const result = await deps.executor.execute(toRequest(input), hear, AbortSignal.any([signal, over.signal]));
  signal.throwIfAborted();
  if (result.status === 'internal_error' && !isStopped)
    throw new GradingFailed(result.internalCause ?? 'an execution failed', result.engineAway);
  return {
    done,
    isStopped,
    compile: compileProblem(result, Buffer.concat(compiler)),
    used: { image: { name: program.image.name, digest: program.image.digest }, isolation: result.isolation },
    artifacts: result.artifacts,
    sandboxes: result.sandboxes,
  };
}

function isLowered({ limitHit }: StepReport, limits: Limits): boolean {
  return limitHit !== null && limitHit.limit < limits[limitHit.name];
}

function toRequest(input: CasesInput): ExecutionRequest {
  const { id, program, cases, limits, env, maxArtifacts, isolation, isFreshPerCase } = input;
  return {
    id,
    ...program,
    args: [],
    limits,
    stdin: nothing(),
    terminal: null,
    cases: [...cases],
    ...withoutMissing({ env, maxArtifacts, isolation, isFreshPerCase }),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
