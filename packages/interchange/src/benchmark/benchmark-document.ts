import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import { RequestedLimitsSchema } from '@crucible/contracts/limits';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { describeIssues } from '../crucible/assignment-yaml.ts';
import { PackageError } from '../package-error.ts';
import type { PackageFiles } from '../package-files.ts';
import { textOf } from '../file-text.ts';

export const FORMAT_VERSION = 1;

const TextSchema = z.string().max(10_000);

/** benchmark.json or benchmark.yaml: how the problems are run, and what they are. */
export const BenchmarkDocumentSchema = z.strictObject({
  crucible: z.literal(FORMAT_VERSION),
  name: TextSchema.default(''),
  description: TextSchema.default(''),
  licence: TextSchema.default(''),
  source: TextSchema.default(''),
  language: z.string().max(40).default('python'),
  limits: RequestedLimitsSchema.default({}),
});
export type BenchmarkDocument = z.output<typeof BenchmarkDocumentSchema>;

/** A problem's own file. Its key is the file's name where it has none; prompt and solution may be files beside it. */
export const ProblemDocumentSchema = NewProblemSchema.partial({ key: true, prompt: true, solution: true });

/** Reads a file of data, by its ending JSON or YAML. Throws `PackageError` with the place and the reason. */
export function readDocument<Schema extends z.ZodType>(
  files: PackageFiles,
  { path, schema }: { path: string; schema: Schema },
): z.output<Schema> {
  const text = textOf(files.get(path) ?? new Uint8Array());
  if (text === null) throw new PackageError(`${path} is no text.`);
  const parsed = schema.safeParse(path.endsWith('.json') ? jsonOf(path, text) : yamlOf(path, text));
  if (parsed.success) return parsed.data;
  throw new PackageError(`${path}: ${describeIssues(parsed.error)}`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackageError(`${path} is no JSON.`, { cause });
  }
}

function yamlOf(path: string, text: string): unknown {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined) throw new PackageError(`${path}: ${problem.message}`);
  try {
    // Names that stand for values could make a short text into an endless one.
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new PackageError(`${path}: Aliases are not read here.`, { cause });
  }
}
