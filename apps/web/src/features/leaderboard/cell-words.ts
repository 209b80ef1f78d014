import type { BoardMap } from '@crucible/contracts/leaderboard';

/** What is in a cell of the map, in words. */
export function cellWords({ rows, problems }: BoardMap, rowIndex: number, problemIndex: number): string {
  const row = rows[rowIndex];
  const problem = problems[problemIndex];
  if (row === undefined || problem === undefined) return '';
  const difficulty = problem.difficulty === null ? '' : ` (${problem.difficulty})`;
  return `${row.candidateName} · ${problem.key}${difficulty} · ${shareWords(row.shares[problemIndex] ?? null)}`;
}

/** What a share of samples that pass means; null is none with a verdict. */
export function shareWords(share: number | null): string {
  if (share === null) return 'no sample with a verdict';
  if (share === 1) return 'all samples pass';
  return share === 0 ? 'no sample passes' : `${Math.round(share * 100)} % of the samples pass`;
}
