import { broken, judgeOutcome } from '../checker/judge-outcome.ts';
import { readFeedback } from '../checker/read-feedback.ts';
import type { GraderDeps, GraderEnd, GraderInput, PlannedTest, TestGrader, TestOutcome } from '../grader.ts';
import { hasFailed } from '../has-failed.ts';
import { FEEDBACK_FILES, feedbackOf, findJudge, judgeFiles } from '../judge-program.ts';
import type { JudgeProgram } from '../judge-program.ts';
import { outcomeOfEnd, usageOf } from '../outcome-of-run.ts';
import { compileProblem } from '../compile-problem.ts';
import { converse } from './converse.ts';
import type { Conversation, Side } from './converse.ts';
import { decider } from './decide.ts';

/** What the judge waits for besides the program itself: its sandbox, and its compiler. */
const WAITING_MS = 60_000;

/** Lets a program talk to a judge, one test after the other. */
export const gradeInteractive: TestGrader<'interactive'> = async (deps, input, tell) => {
  const end: GraderEnd = { compile: null, used: [] };
  const failedGroups = new Set<string>();
  for (const planned of input.tests) {
    const { test, stopsGroup } = planned;
    if (stopsGroup !== null && failedGroups.has(stopsGroup)) continue;
    const graded = await gradeOne(deps, { ...input, planned }, end);
    if (graded === 'not-compiled') return end;
    if (stopsGroup !== null && hasFailed(graded)) failedGroups.add(stopsGroup);
    await tell(test.id, graded);
  }
  return end;
};

type One = GraderInput<'interactive'> & { planned: PlannedTest<'interactive'> };

async function gradeOne(deps: GraderDeps, input: One, end: GraderEnd): Promise<TestOutcome | 'not-compiled'> {
  const { test, limits } = input.planned;
  const judge = findJudge(deps, input.programs, test.programId);
  if (typeof judge === 'string') return brokenOutcome(judge);
  const said = await converse(deps, {
    id: input.id,
    program: { program: input.program, args: test.args, limits },
    judge: judgeSide(deps, input, judge),
    signal: input.signal,
  });
  for (const [{ image }, { result }] of [
    [input.program, said.program] as const,
    [judge.program, said.judge] as const,
  ]) {
    end.used.push({ image: { name: image.name, digest: image.digest }, isolation: result.isolation });
  }
  end.compile = compileProblem(said.program.result, said.program.compilerText);
  if (end.compile !== null) return 'not-compiled';
  const problem = compileProblem(said.judge.result, said.judge.compilerText);
  return problem === null
    ? outcomeOf(said, test.points)
    : brokenOutcome('It cannot be compiled.', problem.output);
}

function judgeSide(deps: GraderDeps, { planned }: One, { program, limits }: JudgeProgram): Side {
  const { test } = planned;
  const { files, args } = judgeFiles(0, test);
  const needed = planned.limits.wallMs + WAITING_MS;
  return {
    program: { ...program, files: [...program.files, ...files] },
    args: [...args, ...test.programArgs],
    limits: {
      ...limits,
      wallMs: Math.max(limits.wallMs, Math.min(needed, deps.maxLimits.wallMs)),
    },
    maxArtifacts: FEEDBACK_FILES,
  };
}

function outcomeOf({ program, judge, first, transcript }: Conversation, points: number): TestOutcome {
  const run = { report: program.result, stdout: new Uint8Array(), stderr: program.stderr };
  const judgement = judgeOutcome({
    report: judge.result,
    stderr: judge.stderr,
    feedback: readFeedback(feedbackOf(judge.result.artifacts, 0), points),
  });
  const ended = outcomeOfEnd(run);
  const decided =
    decider({ program: program.result, judge: judge.result, first }) === 'program' ? ended : judgement;
  const { actual: _nothing, ...detail } = ended.detail;
  const { judgeOutput } = judgement;
  return {
    verdict: decided.verdict,
    share: decided.share,
    message: decided.message,
    detail: {
      ...detail,
      transcript: transcript.lines,
      truncated: detail.truncated === true || !transcript.isWhole,
      ...(judgeOutput === '' ? {} : { judgeOutput }),
    },
    ...usageOf(program.result),
  };
}

function brokenOutcome(problem: string, output = ''): TestOutcome {
  const { judgeOutput, ...judgement } = broken(problem, output);
  return { ...judgement, detail: { judgeOutput }, durationMs: null, cpuMs: null, memoryBytes: null };
}
