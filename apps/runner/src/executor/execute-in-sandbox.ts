import type { Allowance } from './allowance.ts';
import { encodeFiles } from './agent-protocol/encode-frames.ts';
import { collectArtifacts } from './collect-artifacts.ts';
import type { ExecutionArtifact, ExecutionRequest, StepReport } from './executor.ts';
import type { Progress } from './execution-result.ts';
import { planCompile } from './plan-runs.ts';
import type { PlannedRun } from './plan-runs.ts';
import type { WarmSandbox } from './pool/warm-sandbox.ts';
import { runStep } from './run-step.ts';
import type { StepRun } from './run-step.ts';
import type { SandboxEnd } from './sandbox.ts';
import { stepReport } from './step-report.ts';
import { createStopper } from './stopper.ts';
import type { Stopper } from './stopper.ts';
import type { StepWatch, watchOutput } from './watch-output.ts';

/** One execution on its way: what is to be done, and what has been. */
export type ExecutionWork = {
  request: ExecutionRequest;
  runs: PlannedRun[];
  allowance: Allowance;
  output: ReturnType<typeof watchOutput>;
  progress: Progress;
};

export type SandboxUse = {
  /** False when the sandbox was lost and another one has to go on. */
  isDone: boolean;
  artifacts: ExecutionArtifact[];
  skipped: number;
  /** How the sandbox ended, when it ended by itself in the last step. */
  sandboxEnd: SandboxEnd | null;
};

type Place = { warm: WarmSandbox; stopper: Stopper };
type Ended = { report: StepReport; sandboxEnd: SandboxEnd | null; isUsable: boolean };

const LOST: SandboxUse = { isDone: false, artifacts: [], skipped: 0, sandboxEnd: null };

/** Does as much of the work as the sandbox lives for, and notes it as progress. Rejects when the agent says what it should not. */
export async function executeInSandbox(
  work: ExecutionWork,
  { warm, signal }: { warm: WarmSandbox; signal: AbortSignal },
): Promise<SandboxUse> {
  const { request, progress } = work;
  const place: Place = { warm, stopper: createStopper(warm.sandbox, signal) };
  progress.isolation = warm.sandbox.isolation;
  try {
    void warm.sandbox.send(encodeFiles(request.files));
    const compiled = await compile(work, place);
    if (compiled === 'never-began') return LOST;
    if (compiled !== null && compiled.report.status !== 'completed') {
      return { ...LOST, isDone: true, sandboxEnd: compiled.sandboxEnd };
    }
    const ran = await runAll(work, place);
    if (ran === 'lost') return LOST;
    if (ran !== null && !ran.isUsable) return { ...LOST, isDone: true, sandboxEnd: ran.sandboxEnd };
    return { ...LOST, isDone: true, ...(await collectArtifacts(warm.sandbox, request.maxArtifacts)) };
  } finally {
    place.stopper.dispose();
  }
}

/** Null where there is nothing to compile. A sandbox that takes over compiles once more, and nobody hears of that. */
async function compile(work: ExecutionWork, place: Place): Promise<Ended | 'never-began' | null> {
  const { request, output, progress } = work;
  if (request.language.compile === undefined) return null;
  const watch = progress.compile === null ? output.step() : output.unheard();
  const ended = await oneStep(work, place, { run: planCompile(request, request.language.compile), watch });
  if (ended === 'never-began') return ended;
  const { report } = ended;
  if (progress.compile === null) progress.compile = report;
  else if (report.status === 'cancelled') progress.compile = report;
  else if (report.status !== 'completed') throw new Error(`What compiled before ended as ${report.status}.`);
  return ended;
}

/** The runs that are left, until there are none, they may not go on, or the sandbox is lost. */
async function runAll(work: ExecutionWork, place: Place): Promise<Ended | 'lost' | null> {
  const { request, runs, allowance, output, progress } = work;
  let last: Ended | null = null;
  for (const planned of runs.slice(progress.runs.length)) {
    const limits = allowance.next();
    progress.exhausted = allowance.exhausted();
    if (limits === null) return last;
    if (last !== null && (!last.isUsable || isSpent(request))) return 'lost';
    const watch = output.step(planned.casePosition);
    const isEmptied = last !== null && request.isFreshPerCase === true;
    const run = { ...planned.withLimits(limits), resetsTo: isEmptied ? request.files : null };
    const ended = await oneStep(work, place, { run, watch });
    if (ended === 'never-began') return 'lost';
    progress.runs.push(ended.report);
    allowance.spend(ended.report);
    last = ended;
    if (ended.report.status === 'cancelled' || ended.report.status === 'internal_error') return last;
  }
  return last;
}

/** What a compiler made would go with all that a case has left. */
function isSpent({ language, isFreshPerCase }: ExecutionRequest): boolean {
  return isFreshPerCase === true && language.compile !== undefined;
}

type Step = { run: StepRun; watch: StepWatch };

async function oneStep(
  { request }: ExecutionWork,
  { warm, stopper }: Place,
  { run, watch }: Step,
): Promise<Ended | 'never-began'> {
  const outcome = await runStep({ warm, stopper, onEvent: watch.onEvent }, run);
  const stop = stopper.reason();
  if (!outcome.began && stop === null) return 'never-began';
  const report = stepReport({
    ...{ request, outcome, stop },
    step: run.step,
    limits: run.limits,
    deliveredBytes: watch.deliveredBytes(),
  });
  await watch.onEvent({ type: 'step-ended', step: run.step, report });
  return { report, sandboxEnd: outcome.sandboxEnd, isUsable: outcome.exited !== null && stop === null };
}
