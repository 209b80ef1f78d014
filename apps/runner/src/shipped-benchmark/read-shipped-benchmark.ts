import { readFile, readdir } from 'node:fs/promises';
import { NewBenchmarkSchema } from '@crucible/contracts/benchmark';
import type { NewBenchmark } from '@crucible/contracts/benchmark';
import { parseProblemFile } from './parse-problem-file.ts';
import type { ShippedProblem } from './parse-problem-file.ts';
import { SHIPPED_FOLDER } from './shipped-folder.ts';

export type ShippedBenchmark = { benchmark: NewBenchmark; problems: ShippedProblem[] };

const DIFFICULTIES = ['easy', 'medium', 'hard'];
const EXTENSION = '.py';

/** The benchmark that the project ships, problems from easy to hard. */
export async function readShippedBenchmark(): Promise<ShippedBenchmark> {
  const about: unknown = JSON.parse(await readFile(new URL('benchmark.json', SHIPPED_FOLDER), 'utf8'));
  const folder = new URL('problems/', SHIPPED_FOLDER);
  const files = (await readdir(folder)).filter((file) => file.endsWith(EXTENSION)).toSorted();
  const problems = await Promise.all(
    files.map(async (file) =>
      parseProblemFile(file.slice(0, -EXTENSION.length), await readFile(new URL(file, folder), 'utf8')),
    ),
  );
  const level = ({ problem }: ShippedProblem) => DIFFICULTIES.indexOf(problem.difficulty ?? '');
  return {
    benchmark: NewBenchmarkSchema.parse({ ...(about as object), visibility: 'public' }),
    problems: problems.toSorted((a, b) => level(a) - level(b)),
  };
}
