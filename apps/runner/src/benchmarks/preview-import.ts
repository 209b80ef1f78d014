import type { BenchmarkPreview, BenchmarkFormat } from '@crucible/contracts/benchmark';
import { readVersionFile } from './read-version-file.ts';

const MOST_SHOWN = 5;

type Input = { format: BenchmarkFormat; bytes: AsyncIterable<Uint8Array> };

/**
 * What would be imported of a file, packed by gzip or not; nothing is stored. Throws `invalid_input` with a sentence for each
 * problem that is wrong, up to twenty, and where it is.
 */
export async function previewImport({ format, bytes }: Input): Promise<BenchmarkPreview> {
  const { problems } = await readVersionFile({ format, bytes });
  return {
    problems: problems.map(({ key, split }) => ({ key, split })),
    tags: countedBy(problems.flatMap(({ tags }) => tags)),
    difficulties: countedBy(problems.flatMap(({ difficulty }) => difficulty ?? [])),
    kinds: countedBy(problems.map(({ test }) => test.kind)),
    first: problems.slice(0, MOST_SHOWN).map(({ key, prompt, entryPoint }) => ({ key, prompt, entryPoint })),
  };
}

/** How often each name is there, the most frequent one first. */
function countedBy(names: readonly string[]): BenchmarkPreview['tags'] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
