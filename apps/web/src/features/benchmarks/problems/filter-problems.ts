import type { ProblemSummary } from '@crucible/contracts/problem-summary';

/** Empty values let everything through. */
export type ProblemFilter = { text: string; tag: string; difficulty: string };

/** The problems that have the tag and the difficulty, and the text in what tells them apart, whatever its case. */
export function filterProblems(
  problems: readonly ProblemSummary[],
  { text, tag, difficulty }: ProblemFilter,
): ProblemSummary[] {
  const wanted = text.trim().toLowerCase();
  return problems.filter(
    (problem) =>
      (tag === '' || problem.tags.includes(tag)) &&
      (difficulty === '' || problem.difficulty === difficulty) &&
      `${problem.key}\n${problem.entryPoint}\n${problem.opening}`.toLowerCase().includes(wanted),
  );
}

/** All names that there are, in order. */
export function namesIn(problems: readonly ProblemSummary[]): { tags: string[]; difficulties: string[] } {
  const inOrder = (names: readonly string[]) => [...new Set(names)].toSorted((a, b) => a.localeCompare(b));
  return {
    tags: inOrder(problems.flatMap(({ tags }) => tags)),
    difficulties: inOrder(problems.flatMap(({ difficulty }) => difficulty ?? [])),
  };
}
