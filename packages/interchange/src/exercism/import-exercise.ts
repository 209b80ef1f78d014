import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { Framework } from '@crucible/contracts/assignment-test';
import { lenientTextOf, toContentFile } from '../file-text.ts';
import { ImportNotes } from '../imported-package.ts';
import type { ImportedPackage } from '../imported-package.ts';
import { PackageError } from '../package-error.ts';
import { baseName } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';
import { enableTests } from './enable-tests.ts';
import { CONFIG_FILE, readExerciseConfig } from './exercise-config.ts';
import type { ExerciseConfig } from './exercise-config.ts';
import { exerciseStatement } from './exercise-statement.ts';

const POINTS = 10;

/** Endings of files → the language of a track. */
const LANGUAGES: Record<string, string> = {
  py: 'python',
  js: 'javascript',
  mjs: 'javascript',
  ts: 'typescript',
};

/**
 * An Exercism exercise as an assignment: its tests are unit tests, its stub is what students begin with, its example is
 * the solution. Throws `PackageError` when it has no files of a language whose frameworks are known here.
 */
export function importExercise(files: PackageFiles, name: string): ImportedPackage {
  const notes = new ImportNotes();
  const config = existing(files, readExerciseConfig(files, notes), notes);
  const language = languageOf(config.solution);
  const solution = config.example.map((path, index) =>
    toContentFile(solutionPath(config, path, index), files.get(path) ?? new Uint8Array()),
  );
  if (solution.length === 0) notes.warn('', 'The exercise has no example solution.');
  const slug = name === '' ? baseName(config.solution[0] ?? 'exercise').replace(/\.\w+$/, '') : name;
  const hints = files.has('.docs/hints.md');
  if (hints) notes.info('.docs/hints.md', 'Hints have no place here and were left out.');
  const content = AssignmentContentSchema.parse({
    statement: exerciseStatement(files),
    languages: [
      {
        language,
        files: [
          ...config.solution.map((path) => toContentFile(path, files.get(path) ?? new Uint8Array())),
          ...config.editor.map((path) => ({
            ...toContentFile(path, files.get(path) ?? new Uint8Array()),
            access: 'read_only',
          })),
        ],
        solution,
      },
    ],
    tests: [unitTest(files, { config, language, notes })],
    source: {
      format: 'exercism',
      name: slug,
      author: config.authors.join(', ').slice(0, 500),
      license: 'MIT',
      url: config.sourceUrl.slice(0, 2000),
    },
  });
  return { format: 'exercism', title: titleOf(slug), content, settings: {}, origin: null, notes: notes.list };
}

type TestInput = { config: ExerciseConfig; language: string; notes: ImportNotes };

function unitTest(files: PackageFiles, { config, language, notes }: TestInput) {
  if (config.test.length === 0) throw new PackageError(`${CONFIG_FILE} names no file of tests.`);
  const sources = config.test.map((path) => ({
    path,
    text: lenientTextOf(files.get(path) ?? new Uint8Array()),
  }));
  return {
    id: 'tests',
    name: 'Tests',
    kind: 'unit',
    // Students of Exercism see the tests; the file itself stays with the staff.
    visibility: 'always',
    points: POINTS,
    framework: frameworkOf(
      language,
      sources.map(({ text }) => text),
    ),
    files: sources.map(({ path, text }) => ({ path, content: enabled({ path, text, language, notes }) })),
    entries: config.test,
  };
}

type SourceText = { path: string; text: string; language: string; notes: ImportNotes };

function enabled({ path, text, language, notes }: SourceText): string {
  if (language === 'python') return text;
  const { source, enabled: count, leftOut } = enableTests(text);
  if (count > 0) notes.info(path, `${count} tests that were disabled for a start are enabled.`);
  if (leftOut > 0) notes.info(path, `${leftOut} tests that are marked as optional were left out.`);
  return source;
}

function frameworkOf(language: string, texts: readonly string[]): Framework {
  if (language !== 'python') return 'jest';
  const usesPytest = texts.some((text) => /^\s*(import|from)\s+pytest\b/m.test(text));
  const usesUnittest = texts.some((text) => /^\s*(import|from)\s+unittest\b/m.test(text));
  return usesUnittest && !usesPytest ? 'unittest' : 'pytest';
}

function languageOf(paths: readonly string[]): string {
  const [path = ''] = paths;
  const language = LANGUAGES[path.slice(path.lastIndexOf('.') + 1)];
  if (language !== undefined) return language;
  throw new PackageError(
    path === ''
      ? 'The exercise has no file for a solution.'
      : `${path}: exercises in this language cannot be imported; those of Python, JavaScript and TypeScript can.`,
  );
}

/** Leaves out what is named and not there. */
function existing(files: PackageFiles, config: ExerciseConfig, notes: ImportNotes): ExerciseConfig {
  const there = (paths: readonly string[]) =>
    paths.filter((path) => {
      if (!files.has(path)) notes.warn(CONFIG_FILE, `It names ${path}, which is not there.`);
      return files.has(path);
    });
  return {
    ...config,
    solution: there(config.solution),
    test: there(config.test),
    example: there(config.example),
    editor: there(config.editor).filter(
      (path) => !config.solution.includes(path) && !config.test.includes(path),
    ),
  };
}

/** The example takes the place of the stub; what belongs to it and is no stub's keeps its own name. */
function solutionPath({ solution }: ExerciseConfig, path: string, index: number): string {
  return solution[index] ?? baseName(path);
}

/** `two-fer` is “Two Fer”. */
function titleOf(slug: string): string {
  const words = slug.split(/[-_\s]+/).filter((word) => word !== '');
  const title = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(' ');
  return title === '' ? 'Exercise' : title.slice(0, 200);
}
