import type { SimilarityPair } from '@crucible/contracts/similarity';

type Side = SimilarityPair['left'];

/** People whose programs hang together by pairs that are at least so alike; the largest groups first, no group of two alone left out. */
export function findClusters(pairs: readonly SimilarityPair[], threshold: number): Side[][] {
  const groups = new Map<string, Side[]>();
  for (const { left, right, similarity } of pairs) {
    if (similarity < threshold) continue;
    const one = groups.get(left.submissionId) ?? [left];
    const other = groups.get(right.submissionId) ?? [right];
    if (one === other) continue;
    const both = [...one, ...other];
    for (const { submissionId } of both) groups.set(submissionId, both);
  }
  return [...new Set(groups.values())].toSorted((a, b) => b.length - a.length);
}
