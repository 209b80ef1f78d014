import { z } from 'zod';
import { lenientTextOf } from '../file-text.ts';
import type { ImportNotes } from '../imported-package.ts';
import type { PackageFiles } from '../package-files.ts';
import { filesByConvention } from './files-by-convention.ts';

export const CONFIG_FILE = '.meta/config.json';

const PathsSchema = z.array(z.string().min(1)).default([]);

const ExerciseFilesSchema = z.object({
  solution: PathsSchema,
  test: PathsSchema,
  /** Its solution: a practice exercise has an example, a concept exercise an exemplar. */
  example: PathsSchema,
  exemplar: PathsSchema,
  /** Further files that a student sees. */
  editor: PathsSchema,
  /** Files that undo what earlier tests left behind; nothing is left behind here. */
  invalidator: PathsSchema,
});

const ConfigSchema = z.object({
  authors: z.array(z.string()).default([]),
  files: ExerciseFilesSchema,
  source_url: z.string().default(''),
});

export type ExerciseConfig = {
  authors: string[];
  sourceUrl: string;
  /** Paths within the package. */
  solution: string[];
  test: string[];
  example: string[];
  editor: string[];
};

/** What an exercise says of its files; where it does not, or not in JSON, what its files are called decides, and a note says so. */
export function readExerciseConfig(files: PackageFiles, notes: ImportNotes): ExerciseConfig {
  const bytes = files.get(CONFIG_FILE);
  const config = bytes === undefined ? null : parseConfig(lenientTextOf(bytes));
  if (config !== null) return config;
  const fault = bytes === undefined ? 'is missing' : 'is no valid configuration';
  notes.warn(CONFIG_FILE, `The file ${fault}; files were told apart by their names.`);
  return { authors: [], sourceUrl: '', ...filesByConvention(files) };
}

function parseConfig(text: string): ExerciseConfig | null {
  const parsed = ConfigSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const { authors, source_url: sourceUrl, files } = parsed.data;
  const { solution, test, example, exemplar, editor } = files;
  return { authors, sourceUrl, solution, test, editor, example: example.length > 0 ? example : exemplar };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller goes on without it, and says so.
    return null;
  }
}
