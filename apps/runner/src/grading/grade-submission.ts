import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest, TestKind } from '@crucible/contracts/assignment-test';
import type { Limits } from '@crucible/contracts/limits';
import { assembleProgram } from './assemble-program.ts';
import type { Answer } from './assemble-program.ts';
import type {
  CompileProblem,
  GraderDeps,
  GraderEnd,
  PlannedTest,
  ProgramUnderTest,
  SandboxUsed,
  TestGrader,
  TestOutcome,
} from './grader.ts';
import { GRADERS } from './graders.ts';
import { kindsOf, planTests, testsFor } from './plan-tests.ts';
import { scoreTests } from './score-tests.ts';
import { settleOutcomes } from './settle-outcomes.ts';
import { limitsOf, testLimits } from './test-limits.ts';
import { toResults } from './to-results.ts';
import type { ResultRow } from './to-results.ts';

export type GradingInput = {
  /** For labels and logs. */
  id: string;
  content: AssignmentContent;
  answer: Answer;
  /** Ids of the tests to grade by; all that are for the language where it is missing. */
  only?: readonly string[];
  signal: AbortSignal;
};

/** What a grading came to. Points are in the tests' own scale. */
export type GradingOutcome = {
  points: number;
  maxPoints: number;
  /** False when the student is not to blame: nothing could be compiled, or a checker or judge broke. */
  costsAttempt: boolean;
  compile: CompileProblem | null;
  /** In the order of the assignment. */
  results: ResultRow[];
  used: SandboxUsed[];
  /** Of every test that has none of its own. */
  limits: Limits;
};

/** Hears of the results of a test as soon as they are known; they may be told again, corrected. */
export type OnResults = (results: ResultRow[]) => Promise<void>;

/**
 * Grades an answer by the tests of an assignment. It is the one way in which anything is graded: submissions, samples, a
 * teacher's own solution, gradings again. Rejects with `GradingFailed` when we have failed, with `language_unknown` when
 * there is nothing to run it with, and when `signal` aborts.
 */
export async function gradeSubmission(
  deps: GraderDeps,
  input: GradingInput,
  onResults: OnResults = async () => undefined,
): Promise<GradingOutcome> {
  const { content, answer, only } = input;
  const program = assembleProgram(deps, content, answer);
  const tests = testsFor(content, { language: answer.language, only });
  const places = new Map(content.tests.map(({ id }, place) => [id, place]));
  const told = new Map<string, TestOutcome>();
  const tell = async (testId: string, outcome: TestOutcome) => {
    told.set(testId, outcome);
    const test = tests.find(({ id }) => id === testId);
    if (test !== undefined) await onResults(toResults(test, outcome, places.get(testId) ?? 0));
  };
  const end = await gradeKinds(deps, { ...input, program, tests }, tell);
  const settled = settleOutcomes(content, tests, end.compile === null ? told : new Map());
  const shares = settled.map(({ test, outcome }) => ({ testId: test.id, share: outcome.share }));
  const isBroken = settled.some(({ outcome }) => outcome.verdict === 'judge_error');
  return {
    ...scoreTests({ groups: content.groups, tests }, shares),
    costsAttempt: end.compile === null && !isBroken,
    compile: end.compile,
    results: settled.flatMap(({ test, outcome }) => toResults(test, outcome, places.get(test.id) ?? 0)),
    used: distinct(end.used),
    limits: testLimits(limitsOf(deps, program), [content.limits]),
  };
}

type Work = GradingInput & { program: ProgramUnderTest; tests: readonly AssignmentTest[] };
type Tell = (testId: string, outcome: TestOutcome) => Promise<void>;

async function gradeKinds(deps: GraderDeps, work: Work, tell: Tell): Promise<GraderEnd> {
  const used: SandboxUsed[] = [];
  for (const kind of kindsOf(work.tests)) {
    work.signal.throwIfAborted();
    const planned = planTests(deps, work, kind);
    const end = await gradeKind(deps, { ...work, kind, planned }, tell);
    used.push(...end.used);
    if (end.compile !== null) return { compile: end.compile, used };
  }
  return { compile: null, used };
}

type OneKind<Kind extends TestKind> = Work & { kind: Kind; planned: readonly PlannedTest<Kind>[] };

function gradeKind<Kind extends TestKind>(
  deps: GraderDeps,
  { kind, planned, ...work }: OneKind<Kind>,
  tell: Tell,
): Promise<GraderEnd> {
  const grade: TestGrader<Kind> = GRADERS[kind];
  const { id, program, signal } = work;
  return grade(deps, { id, program, signal, tests: planned, programs: work.content.programs }, tell);
}

function distinct(used: readonly SandboxUsed[]): SandboxUsed[] {
  return [...new Map(used.map((one) => [`${one.image.digest} ${one.isolation}`, one])).values()];
}
