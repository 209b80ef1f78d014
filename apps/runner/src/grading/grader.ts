import type { AssignmentTest, GradingProgram, TestKind } from '@crucible/contracts/assignment-test';
import type { TestDetail, TestVerdict } from '@crucible/contracts/grading';
import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Limits } from '@crucible/contracts/limits';
import type { Diagnostic } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { ExecutionFile, Executor } from '../executor/executor.ts';

/** What every grader works with: an engine, and nothing of the database. */
export type GraderDeps = {
  executor: Pick<Executor, 'execute'>;
  catalog: ImageCatalog;
  /** The most that this installation allows an execution. */
  maxLimits: Limits;
};

/** The program that is graded, with all that the assignment adds to it; the first file is the entry point. */
export type ProgramUnderTest = { image: BuiltImage; language: ManifestLanguage; files: ExecutionFile[] };

export type TestOfKind<Kind extends TestKind> = Extract<AssignmentTest, { kind: Kind }>;

export type PlannedTest<Kind extends TestKind = TestKind> = {
  test: TestOfKind<Kind>;
  /** What one run of the program may use for it. */
  limits: Limits;
  /** The group of which no further test has to be run once this one has failed. */
  stopsGroup: string | null;
};

export type GraderInput<Kind extends TestKind> = {
  /** Of the grading: for labels and logs. */
  id: string;
  /** All tests of the kind, in the order of the assignment. */
  tests: readonly PlannedTest<Kind>[];
  program: ProgramUnderTest;
  /** Checkers and judges of the assignment. */
  programs: readonly GradingProgram[];
  signal: AbortSignal;
};

/** One of the tests that a test consists of: a framework's own. */
export type TestPart = {
  /** As the framework calls it. */
  name: string;
  maxPoints: number;
} & Judged;

type Judged = {
  verdict: TestVerdict;
  /** Of the points, from 0 to 1; 1 if and only if the verdict is `passed`. */
  share: number;
  /** For the student, as far as they see the test: nothing that would tell them more than that. */
  message: string;
  /** Only what came of it: what belongs to the test itself is added when it is read. */
  detail: TestDetail;
  durationMs: number | null;
  cpuMs: number | null;
  memoryBytes: number | null;
};

export type TestOutcome = Judged & {
  /** Instead of the test itself these are stored and shown; the share of the whole is that of their points. */
  parts?: TestPart[];
};

/** The program could not be compiled: none of its tests has an outcome. */
export type CompileProblem = { status: FinalStatus; output: string; diagnostics: Diagnostic[] };

/** What graded: for the record. */
export type SandboxUsed = { image: { name: string; digest: string }; isolation: Isolation | null };

export type GraderEnd = { compile: CompileProblem | null; used: SandboxUsed[] };

/**
 * Grades all tests of one kind: each has an outcome as soon as it is known. A test that is left out was not to be run,
 * because of its group or because of the compiler. Rejects with `GradingFailed` for what is our own failure, and when `signal`
 * aborts; what the program does is an outcome.
 */
export type TestGrader<Kind extends TestKind> = (
  deps: GraderDeps,
  input: GraderInput<Kind>,
  tell: (testId: string, outcome: TestOutcome) => Promise<void>,
) => Promise<GraderEnd>;

/** Neither the student nor the teacher has a part in it: to be tried again. */
export class GradingFailed extends Error {
  /** True when the engine was not there, so that the try does not count. */
  readonly engineAway: boolean;

  constructor(cause: string, engineAway = false) {
    super(cause);
    this.name = 'GradingFailed';
    this.engineAway = engineAway;
  }
}
