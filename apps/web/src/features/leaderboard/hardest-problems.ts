import type { BoardMap } from '@crucible/contracts/leaderboard';

export type ProblemHardness = {
  /** Where it stands in the map. */
  index: number;
  key: string;
  position: number;
  difficulty: string | null;
  /** Candidates that a verdict is known of, and those of them that have passed with a sample. */
  tried: number;
  solvedBy: number;
  /** Mean of the candidates' shares; null where nobody has tried. */
  share: number | null;
};

/** Problems by how few of their samples pass; those that nobody has tried come last. */
export function hardestProblems({ problems, rows }: BoardMap): ProblemHardness[] {
  const found = problems.map((problem, index) => {
    const shares = rows.flatMap((row) => row.shares[index] ?? []);
    const sum = shares.reduce((total, share) => total + share, 0);
    return {
      ...problem,
      index,
      tried: shares.length,
      solvedBy: shares.filter((share) => share > 0).length,
      share: shares.length === 0 ? null : sum / shares.length,
    };
  });
  return found.toSorted((a, b) => (a.share ?? 2) - (b.share ?? 2) || a.position - b.position);
}
