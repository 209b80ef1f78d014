import { randomBytes } from 'node:crypto';
import type { Limits } from '@crucible/contracts/limits';
import type { ExecutionEvent, ExecutionRequest, ExecutionResult } from '../../executor/executor.ts';
import { chooseFramework } from '../../images/choose-framework.ts';
import type { ChosenFramework } from '../../images/choose-framework.ts';
import { cappedText, MAX_STDERR_BYTES } from '../capped-text.ts';
import { GradingFailed } from '../grader.ts';
import type {
  GraderDeps,
  GraderInput,
  PlannedTest,
  SandboxUsed,
  TestGrader,
  TestOutcome,
} from '../grader.ts';
import { outcomeOfEnd, usageOf } from '../outcome-of-run.ts';
import { withFiles } from '../with-files.ts';
import { readReport } from './read-report.ts';
import { findEntries, isKeptFromDisk, writeJob } from './unit-job.ts';
import { unitParts } from './unit-parts.ts';

type UnitTest = PlannedTest<'unit'>;

const SEAL_BYTES = 32;

/**
 * Runs a framework's tests against the program, in one sandbox for each test of the assignment, and gives each of the
 * framework's own tests a verdict. docs/forging.md says what that withstands.
 */
export const gradeUnit: TestGrader<'unit'> = async (deps, input, tell) => {
  const used: SandboxUsed[] = [];
  const failed = new Set<string>();
  for (const planned of input.tests) {
    if (planned.stopsGroup !== null && failed.has(planned.stopsGroup)) continue;
    input.signal.throwIfAborted();
    const graded = await gradeOne(deps, input, planned);
    used.push(...graded.used);
    if (graded.outcome.verdict !== 'passed' && planned.stopsGroup !== null) failed.add(planned.stopsGroup);
    await tell(planned.test.id, graded.outcome);
  }
  return { compile: null, used };
};

async function gradeOne(
  deps: GraderDeps,
  input: GraderInput<'unit'>,
  planned: UnitTest,
): Promise<{ outcome: TestOutcome; used: SandboxUsed[] }> {
  const { test } = planned;
  const chosen = chooseFramework(deps.catalog, {
    framework: test.framework,
    language: input.program.language.id,
  });
  if (chosen === null) return { outcome: notThere(input, planned), used: [] };
  const seal = randomBytes(SEAL_BYTES);
  const request = toRequest({ deps, input, planned, chosen, seal });
  const run = await execute(deps, request, input.signal);
  return {
    outcome: toOutcome(planned, run, seal),
    used: [
      { image: { name: chosen.image.name, digest: chosen.image.digest }, isolation: run.result.isolation },
    ],
  };
}

type Written = { stdout: Buffer; stderr: Buffer };
type Run = Written & { result: ExecutionResult };

async function execute(deps: GraderDeps, request: ExecutionRequest, signal: AbortSignal): Promise<Run> {
  const writing = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const hear = (event: ExecutionEvent) => {
    // The engine may use the memory again.
    if (event.type === 'output') writing[event.stream].push(Uint8Array.from(event.data));
  };
  const result = await deps.executor.execute(request, hear, signal);
  signal.throwIfAborted();
  if (result.status === 'internal_error' || result.status === 'cancelled')
    throw new GradingFailed(
      result.internalCause ?? `unit tests ended as ${result.status}`,
      result.engineAway,
    );
  return { result, stdout: Buffer.concat(writing.stdout), stderr: Buffer.concat(writing.stderr) };
}

function toOutcome({ test }: UnitTest, { result, stdout, stderr }: Run, seal: Uint8Array): TestOutcome {
  const report = readReport(stdout, seal);
  const ended = outcomeOfEnd({ report: result, stdout: Buffer.from(report.rest), stderr });
  const parts = unitParts(test, report, { verdict: ended.verdict, message: ended.message });
  const maxPoints = parts.reduce((sum, part) => sum + part.maxPoints, 0);
  const points = parts.reduce((sum, part) => sum + part.share * part.maxPoints, 0);
  const isPassed = parts.length > 0 && parts.every(({ verdict }) => verdict === 'passed');
  const share = isPassed ? 1 : maxPoints === 0 ? 0 : Math.min(points / maxPoints, 1 - Number.EPSILON);
  const broken = report.records.find((record) => record.type === 'broken');
  const printed = cappedText(stderr, MAX_STDERR_BYTES).text;
  return {
    verdict: isPassed
      ? 'passed'
      : share > 0
        ? 'partial'
        : ended.verdict === 'completed'
          ? 'failed'
          : ended.verdict,
    share,
    message: isPassed ? '' : (broken?.message ?? ended.message),
    detail: {
      ...(printed === '' ? {} : { stderr: printed }),
      ...(broken === undefined || broken.trace === '' ? {} : { judgeOutput: broken.trace }),
      exitCode: result.exitCode,
      limit: result.limitHit,
    },
    ...usageOf(result),
    ...(parts.length === 0 ? {} : { parts }),
  };
}

type ToRequest = {
  deps: GraderDeps;
  input: GraderInput<'unit'>;
  planned: UnitTest;
  chosen: ChosenFramework;
  seal: Uint8Array;
};

function toRequest({ deps, input, planned, chosen, seal }: ToRequest): ExecutionRequest {
  const { test } = planned;
  const entries = findEntries(test);
  const isKept = (path: string) => isKeptFromDisk(path, entries);
  const program = withFiles(
    { ...input.program, files: input.program.files.filter(({ path }) => !isKept(path)) },
    test.files.filter(({ path }) => !isKept(path)),
  );
  const job = writeJob({ test, entries, seal, language: input.program.language.id });
  return {
    id: input.id,
    image: chosen.image,
    language: chosen.framework,
    files: program.files,
    args: [],
    limits: unitLimits(deps, planned, chosen),
    stdin: once(job),
    terminal: null,
  };
}

/** A framework needs more than a program does: unless the test itself asks for less, it has what its image needs. */
function unitLimits(
  { maxLimits }: GraderDeps,
  { test, limits }: UnitTest,
  { image }: ChosenFramework,
): Limits {
  const needed = image.manifest.defaultLimits;
  const at = (name: keyof Limits) =>
    test.limits?.[name] === undefined
      ? Math.min(Math.max(limits[name], needed[name]), maxLimits[name])
      : limits[name];
  return {
    wallMs: at('wallMs'),
    cpuMs: at('cpuMs'),
    memoryBytes: at('memoryBytes'),
    pids: at('pids'),
    outputBytes: at('outputBytes'),
    fileSizeBytes: at('fileSizeBytes'),
    workspaceBytes: at('workspaceBytes'),
    inodes: at('inodes'),
  };
}

function notThere(input: GraderInput<'unit'>, { test }: UnitTest): TestOutcome {
  const message = `There is no ${test.framework} for ${input.program.language.name} here.`;
  return {
    ...{ verdict: 'judge_error', share: 0, message, detail: { judgeOutput: message } },
    ...{ durationMs: null, cpuMs: null, memoryBytes: null },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
