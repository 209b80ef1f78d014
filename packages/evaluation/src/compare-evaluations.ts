import type { ComparedOutcome, EvaluationComparison } from '@crucible/contracts/evaluation-comparison';
import { bootstrapInterval } from './bootstrap-interval.ts';
import { mcNemar } from './mcnemar.ts';
import { mean } from './pass-at-k.ts';
import { attemptsOf } from './problem-tally.ts';
import type { ProblemTally } from './problem-tally.ts';
import { VersionsDiffer } from './versions-differ.ts';

type Counts = { key: string } & Pick<ProblemTally, 'samples' | 'statuses'>;
export type ComparedEvaluation = {
  /** Of the benchmark's version that it was measured by. */
  contentHash: string;
  problems: readonly Counts[];
};

/**
 * Compares two evaluations problem by problem. A problem counts as passed when more than half of its samples pass, which of
 * one sample is its verdict, and does not favour whoever has sent more. Throws VersionsDiffer where not both were measured by
 * the same problems. `seed` decides the interval.
 */
export function compareEvaluations(
  first: ComparedEvaluation,
  second: ComparedEvaluation,
  { seed }: { seed: number },
): EvaluationComparison {
  if (first.contentHash !== second.contentHash) throw new VersionsDiffer();
  const others = new Map(second.problems.map((problem) => [problem.key, problem]));
  const pairs = first.problems.map((problem) => ({
    key: problem.key,
    ours: shareOf(problem),
    theirs: shareOf(others.get(problem.key)),
  }));
  const problems = pairs.map(({ key, ours, theirs }) => ({ key, outcome: outcomeOf(ours, theirs) }));
  const counts = { won: 0, lost: 0, both_passed: 0, both_failed: 0, undecided: 0 };
  for (const { outcome } of problems) counts[outcome] += 1;
  const differences = pairs.flatMap(({ ours, theirs }) =>
    ours === null || theirs === null ? [] : [ours - theirs],
  );
  return {
    problems,
    counts,
    test: mcNemar(counts.won, counts.lost),
    difference:
      differences.length === 0
        ? null
        : { value: mean(differences), interval: bootstrapInterval(differences, { seed }) },
  };
}

/** Which share of its samples passes; null until all of them have a verdict, and where there is none. */
function shareOf(problem: Counts | undefined): number | null {
  if (problem === undefined || problem.samples === 0) return null;
  const { attempted, passed } = attemptsOf(problem);
  return attempted < problem.samples ? null : passed / problem.samples;
}

function outcomeOf(ours: number | null, theirs: number | null): ComparedOutcome {
  if (ours === null || theirs === null) return 'undecided';
  const [wePass, theyPass] = [ours > 1 / 2, theirs > 1 / 2];
  if (wePass && theyPass) return 'both_passed';
  if (wePass) return 'won';
  return theyPass ? 'lost' : 'both_failed';
}
