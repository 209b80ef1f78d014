import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { omitDefaults } from '../crucible/omit-defaults.ts';
import type { PackageFiles } from '../package-files.ts';
import { BenchmarkDocumentSchema, FORMAT_VERSION } from './benchmark-document.ts';
import type { BenchmarkFolder } from './read-benchmark.ts';

type Options = {
  /** Of files of programs in the benchmark's language: `.py`. */
  extension: string;
};

/** A benchmark as a folder that `readBenchmark` reads; the same for the same benchmark. */
export function writeBenchmark(
  { problems, ...about }: Omit<BenchmarkFolder, 'crucible'>,
  { extension }: Options,
): PackageFiles {
  const document = omitDefaults(BenchmarkDocumentSchema, { crucible: FORMAT_VERSION, ...about });
  const digits = Math.max(3, `${problems.length}`.length);
  const files = problems.flatMap((problem, index) =>
    filesOf(problem, { path: `problems/${`${index + 1}`.padStart(digits, '0')}`, extension }),
  );
  return new Map([['benchmark.json', jsonBytes(document)], ...files]);
}

function filesOf(
  problem: NewProblem,
  { path, extension }: Options & { path: string },
): [string, Uint8Array][] {
  const { prompt, solution, ...rest } = problem;
  return [
    [`${path}.json`, jsonBytes(omitDefaults(NewProblemSchema, rest))],
    [`${path}.prompt.md`, Buffer.from(prompt)],
    [`${path}.solution${extension}`, Buffer.from(solution)],
  ];
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
