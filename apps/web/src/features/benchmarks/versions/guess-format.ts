import type { BenchmarkFormat } from '@crucible/contracts/benchmark';

/** What stands in files of one form alone; the first that is found decides. */
const MARKS: readonly { key: string; format: BenchmarkFormat }[] = [
  // Every zip archive begins like this.
  { key: 'PK\u0003\u0004', format: 'crucible' },
  { key: '"base_input"', format: 'evalplus' },
  { key: '"test_list"', format: 'mbpp' },
  { key: '"canonical_solution"', format: 'human-eval' },
];

/** In which form a file of problems is, by how it begins; null where nothing tells. */
export function guessFormat(beginning: string): BenchmarkFormat | null {
  return MARKS.find(({ key }) => beginning.includes(key))?.format ?? null;
}
