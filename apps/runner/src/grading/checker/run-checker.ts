import type { StepReport } from '../../executor/executor.ts';
import type { GraderDeps, GraderEnd, GraderInput, TestOfKind, TestOutcome } from '../grader.ts';
import { FEEDBACK_FILES, feedbackOf, findJudge, judgeFiles } from '../judge-program.ts';
import type { JudgeProgram } from '../judge-program.ts';
import { detailOf, usageOf } from '../outcome-of-run.ts';
import type { EndedRun } from '../outcome-of-run.ts';
import { runCases } from '../run-cases.ts';
import { broken, judgeOutcome } from './judge-outcome.ts';
import { readFeedback } from './read-feedback.ts';

/** A run of the student's program that ended well, and is to be judged. */
export type Unjudged = { test: TestOfKind<'checker'>; run: EndedRun };

type Tell = (testId: string, outcome: TestOutcome) => Promise<void>;
type Verdict = ReturnType<typeof judgeOutcome>;

/** Has the runs judged by the checker of their tests: all of them in one sandbox, if that holds. */
export async function runChecker(
  deps: GraderDeps,
  input: GraderInput<'checker'> & { programId: string; runs: readonly Unjudged[] },
  tell: Tell,
): Promise<GraderEnd['used']> {
  const judge = findJudge(deps, input.programs, input.programId);
  const { verdicts, used } =
    typeof judge === 'string'
      ? { verdicts: input.runs.map(() => broken(judge)), used: [] }
      : await judgeTogether(deps, { ...input, judge });
  for (const [index, { test, run }] of input.runs.entries()) {
    const verdict = verdicts[index] ?? broken('It did not come to this test.');
    await tell(test.id, toOutcome(run, verdict));
  }
  return used;
}

type Judging = { id: string; signal: AbortSignal; judge: JudgeProgram; runs: readonly Unjudged[] };
type Judged = { verdicts: Verdict[]; used: GraderEnd['used'] };

async function judgeTogether(deps: GraderDeps, judging: Judging): Promise<Judged> {
  const { id, signal, judge, runs } = judging;
  const places = runs.map(({ test }, place) => judgeFiles(place, { input: test.stdin, answer: test.answer }));
  const ends: { report: StepReport; stderr: Uint8Array }[] = [];
  const ran = await runCases(
    deps,
    {
      ...{ id, signal, limits: judge.limits },
      program: { ...judge.program, files: [...judge.program.files, ...places.flatMap(({ files }) => files)] },
      cases: runs.map(({ test, run }, place) => ({
        args: [...(places[place]?.args ?? []), ...test.programArgs],
        stdin: run.stdout,
      })),
      maxArtifacts: runs.length * FEEDBACK_FILES,
    },
    async (_position, { report, stderr }) => {
      ends.push({ report, stderr });
      return 'go-on';
    },
  );
  const { compile, artifacts, used } = ran;
  if (compile !== null)
    return { verdicts: runs.map(() => broken('It cannot be compiled.', compile.output)), used };
  if (ran.sandboxes > 1 && runs.length > 1) return judgeOneByOne(deps, judging);
  const verdicts = ends.map((end, place) =>
    judgeOutcome({
      ...end,
      feedback: readFeedback(feedbackOf(artifacts, place), runs[place]?.test.points ?? 0),
    }),
  );
  return { verdicts, used };
}

/** What was said in a sandbox that was lost is lost with it. */
async function judgeOneByOne(deps: GraderDeps, judging: Judging): Promise<Judged> {
  const judged: Judged = { verdicts: [], used: [] };
  for (const run of judging.runs) {
    const { verdicts, used } = await judgeTogether(deps, { ...judging, runs: [run] });
    judged.verdicts.push(...verdicts);
    judged.used.push(...used);
  }
  return judged;
}

function toOutcome(run: EndedRun, { judgeOutput, ...judgement }: Verdict): TestOutcome {
  return {
    ...judgement,
    detail: { ...detailOf(run), ...(judgeOutput === '' ? {} : { judgeOutput }) },
    ...usageOf(run.report),
  };
}
