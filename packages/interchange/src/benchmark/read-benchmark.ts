import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { textOf } from '../file-text.ts';
import { PackageError } from '../package-error.ts';
import { byName } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';
import { BenchmarkDocumentSchema, ProblemDocumentSchema, readDocument } from './benchmark-document.ts';
import type { BenchmarkDocument } from './benchmark-document.ts';

export type BenchmarkFolder = BenchmarkDocument & { problems: NewProblem[] };

const ROOTS = ['benchmark.json', 'benchmark.yaml', 'benchmark.yml'];
const PROBLEM = /^problems\/([^/]+)\.(?:json|ya?ml)$/;
const MAX_PROBLEMS = 10_000;

/** A benchmark from a folder of files, its problems in the order of their files' names. Throws `PackageError`. */
export function readBenchmark(files: PackageFiles): BenchmarkFolder {
  const root = ROOTS.find((path) => files.has(path));
  if (root === undefined) throw new PackageError('There is no benchmark.json in it.');
  const document = readDocument(files, { path: root, schema: BenchmarkDocumentSchema });
  const paths = [...files.keys()].filter((path) => PROBLEM.test(path)).toSorted(byName);
  if (paths.length > MAX_PROBLEMS) throw new PackageError(`There are more than ${MAX_PROBLEMS} problems.`);
  const beside = filesBeside(files);
  const problems = paths.map((path) => readProblem(files, { path, beside }));
  const keys = new Map<string, string>();
  for (const [index, { key }] of problems.entries()) {
    const path = paths[index] ?? '';
    const before = keys.get(key);
    if (before !== undefined) throw new PackageError(`${path}: the problem ${key} is in ${before} as well.`);
    keys.set(key, path);
  }
  return { ...document, problems };
}

/** Texts of problems that are files of their own: `NAME.prompt.md` is at `NAME.prompt`. */
function filesBeside(files: PackageFiles): ReadonlyMap<string, string> {
  const paths = [...files.keys()].flatMap((path): [string, string][] => {
    const [, place] = /^problems\/([^/]+\.(?:prompt|solution))\.[^./]+$/.exec(path) ?? [];
    return place === undefined ? [] : [[place, path]];
  });
  return new Map(paths);
}

type Place = { path: string; beside: ReadonlyMap<string, string> };

function readProblem(files: PackageFiles, { path, beside }: Place): NewProblem {
  const [, name = ''] = PROBLEM.exec(path) ?? [];
  const said = readDocument(files, { path, schema: ProblemDocumentSchema });
  const text = (field: 'prompt' | 'solution'): string => {
    const own = said[field];
    const other = beside.get(`${name}.${field}`);
    if (own !== undefined) return own;
    if (other === undefined) throw new PackageError(`${path}: there is no ${field}.`);
    const found = textOf(files.get(other) ?? new Uint8Array());
    if (found === null) throw new PackageError(`${other} is no text.`);
    return found;
  };
  return { ...said, key: said.key ?? name, prompt: text('prompt'), solution: text('solution') };
}
