import type { SimilarityPair } from '@crucible/contracts/similarity';
import { expect, it } from 'vitest';
import { findClusters } from './find-clusters.ts';

const side = (name: string) => ({ submissionId: name, personId: name, personName: name, number: 1 });
const pair = (left: string, right: string, similarity: number): SimilarityPair => ({
  ...{ id: left + right, language: 'python', left: side(left), right: side(right), similarity },
  ...{ longest: 20, verdict: 'undecided', note: '' },
});
const PAIRS = [
  pair('a', 'b', 0.9),
  pair('c', 'd', 0.8),
  pair('d', 'e', 0.7),
  pair('c', 'e', 0.7),
  pair('b', 'c', 0.4),
];
const namesAt = (threshold: number) =>
  findClusters(PAIRS, threshold).map((group) =>
    group
      .map(({ personName }) => personName)
      .toSorted()
      .join(''),
  );

it.each([
  [0.95, []],
  [0.85, ['ab']],
  [0.7, ['cde', 'ab']],
  [0.3, ['abcde']],
])('from %d on: %j', (threshold, groups) => {
  expect(namesAt(threshold)).toEqual(groups);
});
