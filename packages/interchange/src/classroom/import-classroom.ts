import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { SourcePathSchema } from '@crucible/contracts/source-file';
import { z } from 'zod';
import { lenientTextOf, toContentFile } from '../file-text.ts';
import { ImportNotes } from '../imported-package.ts';
import type { ImportedPackage } from '../imported-package.ts';
import { PackageError } from '../package-error.ts';
import { baseName } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';
import { parseCommand } from './parse-command.ts';
import type { ParsedCommand } from './parse-command.ts';
import { compareAs } from './compare-as.ts';

export const AUTOGRADING_FILES = ['.github/classroom/autograding.json', 'autograding.json'];

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;

const TestSchema = z.object({
  name: z.string().trim().min(1).max(200),
  setup: z.string().nullish(),
  run: z.string(),
  input: z.string().nullish(),
  output: z.string().nullish(),
  comparison: z.enum(['exact', 'included', 'regex']).nullish(),
  /** In minutes. */
  timeout: z.number().positive().max(LONGEST_MINUTES).nullish(),
  points: z.number().min(0).nullish(),
});
type ClassroomTest = z.output<typeof TestSchema>;
const FileSchema = z.object({ tests: z.array(TestSchema).min(1).max(1000) });

type TestInput = NonNullable<AssignmentContentInput['tests']>[number];
type Planned = { test: ClassroomTest; command: ParsedCommand; index: number };

/** A template repository of GitHub Classroom as an assignment. Throws `PackageError` when none of its tests can be run here. */
export function importClassroom(files: PackageFiles, name: string): ImportedPackage {
  const notes = new ImportNotes();
  const path = AUTOGRADING_FILES.find((candidate) => files.has(candidate)) ?? '';
  const { tests } = parseTests(path, lenientTextOf(files.get(path) ?? new Uint8Array()));
  const planned = planTests(tests, { path, notes });
  const language = planned[0]?.command.language;
  if (language === undefined) throw new PackageError(`${path}: none of its commands can be run here.`);
  const fitting = planned.filter(({ command, test }) => {
    if (command.language !== language)
      notes.warn(path, `“${test.name}” is for another language and was left out.`);
    return command.language === language;
  });
  const readme = [...files.keys()].find((file) => /^readme\.md$/i.test(file));
  const isScored = tests.some(({ points }) => (points ?? 0) > 0);
  const testFiles = new Set(
    fitting.flatMap(({ command }) => (command.type === 'tests' ? testsOf(files, command) : [])),
  );
  const content = AssignmentContentSchema.safeParse({
    statement: readme === undefined ? '' : lenientTextOf(files.get(readme) ?? new Uint8Array()),
    languages: [
      {
        language,
        entry: fitting
          .map(({ command }) => (command.type === 'program' ? command.entry : null))
          .find((entry) => entry !== null),
        files: starterFiles(files, testFiles, readme),
      },
    ],
    tests: fitting.map((one) => toTest(files, one, { isScored, notes, path })),
    source: { format: 'github_classroom', name: name.slice(0, 200) },
  });
  if (!content.success) {
    const [issue] = content.error.issues;
    throw new PackageError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const title = name === '' ? 'Assignment' : name.slice(0, 200);
  return {
    format: 'github_classroom',
    title,
    content: content.data,
    settings: {},
    origin: null,
    notes: notes.list,
  };
}

type Place = { path: string; notes: ImportNotes };

function planTests(tests: readonly ClassroomTest[], { path, notes }: Place): Planned[] {
  return tests.flatMap((test, index) => {
    if ((test.setup ?? '').trim() !== '')
      notes.warn(
        path,
        `“${test.name}” has a setup (${test.setup}), and nothing is installed in sandboxes: it was left out.`,
      );
    const command = parseCommand(test.run);
    if (command === null)
      notes.warn(path, `“${test.name}” runs a command that cannot be run here: ${test.run}`);
    return command === null ? [] : [{ test, command, index }];
  });
}

type Testing = Place & { isScored: boolean };

function toTest(
  files: PackageFiles,
  { test, command, index }: Planned,
  { isScored, notes, path }: Testing,
): TestInput {
  const base = {
    id: `test-${index + 1}`,
    name: test.name,
    // Where nothing is worth points, all are worth the same.
    points: isScored ? (test.points ?? 0) : 1,
    visibility: 'always' as const,
    ...(test.timeout == null ? {} : { limits: { wallMs: Math.round(test.timeout * MINUTE_MS) } }),
  };
  if (command.type === 'tests') {
    const paths = testsOf(files, command);
    if (paths.length === 0) throw new PackageError(`${path}: “${test.name}” has no files of tests.`);
    const testFiles = paths.map((file) => toContentFile(file, files.get(file) ?? new Uint8Array()));
    return { ...base, kind: 'unit', framework: command.framework, files: testFiles };
  }
  const compare = compareAs(test, (problem) => notes.warn(path, `“${test.name}”: ${problem}`));
  return { ...base, kind: 'io', args: command.args, stdin: test.input ?? '', ...compare };
}

const LOOKS_LIKE_TESTS = /(^|\/)(test_[^/]*|[^/]*_test)\.py$|\.(test|spec)\.[cm]?[jt]sx?$/;

function testsOf(files: PackageFiles, command: Extract<ParsedCommand, { type: 'tests' }>): string[] {
  const named = command.files.filter((path) => files.has(path));
  return named.length > 0 ? named : [...files.keys()].filter((path) => LOOKS_LIKE_TESTS.test(path));
}

/** What students begin with: the repository, without what belongs to it alone. */
function starterFiles(files: PackageFiles, tests: ReadonlySet<string>, readme: string | undefined) {
  return [...files]
    .filter(([path]) => path !== readme && !baseName(path).startsWith('.') && !path.startsWith('.'))
    .filter(
      ([path]) =>
        !AUTOGRADING_FILES.includes(path) && !tests.has(path) && SourcePathSchema.safeParse(path).success,
    )
    .map(([path, bytes]) => toContentFile(path, bytes));
}

function parseTests(path: string, text: string): z.output<typeof FileSchema> {
  const parsed = FileSchema.safeParse(jsonOf(path, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PackageError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackageError(`${path} is no valid JSON.`, { cause });
  }
}
