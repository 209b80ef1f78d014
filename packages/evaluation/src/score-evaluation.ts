import { SAMPLE_STATUSES } from '@crucible/contracts/evaluation-sample';
import type { EvaluationScores, GroupScore, PassAtK } from '@crucible/contracts/evaluation-score';
import { bootstrapInterval, DRAWS } from './bootstrap-interval.ts';
import { ksToTell } from './ks-to-tell.ts';
import { mean, meanPassAtK, passAtK } from './pass-at-k.ts';
import { attemptsOf } from './problem-tally.ts';
import type { ProblemTally } from './problem-tally.ts';
import { sumUsage } from './sum-usage.ts';

/**
 * What an evaluation is worth. As long as a sample of a problem has no verdict on the candidate, be it that it has not run
 * or that it failed by our fault, no score is told in which the problem counts: it would be scored as failed, or left out, in
 * silence. `seed` decides the intervals.
 */
export function scoreEvaluation(
  problems: readonly ProblemTally[],
  { seed, ks }: { seed: number; ks?: readonly number[] },
): EvaluationScores {
  const counted = problems.map(count);
  const sent = counted.map(({ tally }) => tally.samples).filter((samples) => samples > 0);
  const least = sent.reduce((smallest, samples) => Math.min(smallest, samples), sent[0] ?? 0);
  return {
    isComplete: counted.every((problem) => problem.isSettled),
    problems: problems.length,
    unattempted: problems.length - sent.length,
    samples: sum(sent),
    passed: sum(counted.map(({ passed }) => passed)),
    internalErrors: sum(problems.map(({ statuses }) => statuses.internal_error ?? 0)),
    draws: DRAWS,
    passAtK: ksToTell(least, ks).map((k) => scoreOf(counted, { k, seed })),
    byTag: groups(counted, ({ tags }) => tags),
    byDifficulty: groups(counted, ({ difficulty }) => (difficulty === null ? [] : [difficulty])),
    bySplit: groups(counted, ({ split }) => [split]),
    statuses: sumStatuses(problems),
    ...sumUsage(problems),
  };
}

type Counted = { tally: ProblemTally; samples: number; passed: number; isSettled: boolean };

function count(tally: ProblemTally): Counted {
  const { attempted, passed } = attemptsOf(tally);
  return { tally, samples: attempted, passed, isSettled: attempted === tally.samples };
}

function scoreOf(problems: readonly Counted[], { k, seed }: { k: number; seed: number }): PassAtK {
  const value = valueOf(problems, k);
  if (value === null) return { k, value, interval: null };
  const values = problems.flatMap((problem) => passAtK(problem, k) ?? []);
  return { k, value: mean(values), interval: bootstrapInterval(values, { seed }) };
}

function valueOf(problems: readonly Counted[], k: number): number | null {
  return problems.every((problem) => problem.isSettled) ? meanPassAtK(problems, k) : null;
}

function groups(
  problems: readonly Counted[],
  namesOf: (tally: ProblemTally) => readonly string[],
): GroupScore[] {
  const byName = new Map<string, Counted[]>();
  for (const problem of problems)
    for (const name of new Set(namesOf(problem.tally))) {
      const group = byName.get(name);
      if (group === undefined) byName.set(name, [problem]);
      else group.push(problem);
    }
  return [...byName]
    .map(([name, group]) => ({ name, problems: group.length, passAt1: valueOf(group, 1) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function sumStatuses(problems: readonly ProblemTally[]): EvaluationScores['statuses'] {
  const counts = SAMPLE_STATUSES.map((status) => {
    return [status, sum(problems.map(({ statuses }) => statuses[status] ?? 0))] as const;
  });
  return Object.fromEntries(counts.filter(([, samples]) => samples > 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
