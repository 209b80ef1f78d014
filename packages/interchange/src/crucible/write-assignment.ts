import {
  AssignmentContentSchema,
  AssignmentLanguageSchema,
  StarterFileSchema,
} from '@crucible/contracts/assignment-content';
import type { AssignmentLanguage } from '@crucible/contracts/assignment-content';
import { PackageSettingsSchema } from '@crucible/contracts/assignment-package';
import { GradingProgramSchema, TestGroupSchema } from '@crucible/contracts/assignment-test';
import type { AssignmentTest, ContentFile, GradingProgram } from '@crucible/contracts/assignment-test';
import { bytesOf } from '../file-text.ts';
import type { ImportedPackage } from '../imported-package.ts';
import type { PackageFiles } from '../package-files.ts';
import { toPackagePath } from '../package-path.ts';
import { FORMAT_VERSION } from './assignment-yaml.ts';
import { omitDefaults } from './omit-defaults.ts';
import {
  ASSIGNMENT_FILE,
  STATEMENT_FILE,
  TEST_SCHEMAS,
  TEXT_FILES,
  assetPath,
  programPath,
  solutionPath,
  starterPath,
  testFilePath,
  testTextPath,
} from './test-files.ts';
import { toYaml } from './to-yaml.ts';

export type PackagedAssignment = Pick<ImportedPackage, 'title' | 'content' | 'settings' | 'origin'>;

type Put = (path: string, content: string | Uint8Array) => void;

/**
 * An assignment as the files of a folder, of which `readAssignment` makes the same assignment. Throws `PackageError` when it
 * has a name that no file can have.
 */
export function writeAssignment({ title, content, settings, origin }: PackagedAssignment): PackageFiles {
  const files = new Map<string, Uint8Array>();
  const put: Put = (path, bytes) => {
    files.set(toPackagePath(path), typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  };
  const fromContent = omitDefaults(AssignmentContentSchema, content);
  const document = {
    crucible: FORMAT_VERSION,
    ...(origin === null ? {} : { origin }),
    title,
    ...given('settings', withoutNulls(omitDefaults(PackageSettingsSchema, settings))),
    ...(fromContent['source'] === undefined ? {} : { source: fromContent['source'] }),
    ...given(
      'languages',
      content.languages.map((language) => writeLanguage(put, language)),
    ),
    ...given(
      'assets',
      content.assets.map(({ path, mediaType }) => ({ path, mediaType })),
    ),
    ...given('limits', content.limits),
    ...given(
      'programs',
      content.programs.map((program) => writeProgram(put, program)),
    ),
    ...given(
      'groups',
      content.groups.map((group) => omitDefaults(TestGroupSchema, group)),
    ),
    ...given(
      'tests',
      content.tests.map((test) => writeTest(put, test)),
    ),
  };
  put(ASSIGNMENT_FILE, toYaml(document));
  put(STATEMENT_FILE, content.statement);
  for (const { path, content: base64 } of content.assets) put(assetPath(path), Buffer.from(base64, 'base64'));
  return files;
}

function writeLanguage(put: Put, language: AssignmentLanguage): Record<string, unknown> {
  const { language: id, files, solution } = language;
  for (const file of files) put(starterPath(id, file.path), bytesOf(file));
  for (const file of solution) put(solutionPath(id, file.path), bytesOf(file));
  return {
    ...omitDefaults(AssignmentLanguageSchema, { ...language, files: undefined, solution: undefined }),
    ...given(
      'starter',
      files.map(({ path, access }) => omitDefaults(StarterFileSchema, { path, access })),
    ),
    ...given('solution', pathsOf(solution)),
  };
}

function writeProgram(put: Put, program: GradingProgram): Record<string, unknown> {
  for (const file of program.files) put(programPath(program.id, file.path), bytesOf(file));
  return omitDefaults(GradingProgramSchema, { ...program, files: pathsOf(program.files) });
}

function writeTest(put: Put, test: AssignmentTest): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...test };
  const schema = TEST_SCHEMAS[test.kind];
  for (const [field, name] of Object.entries(TEXT_FILES[test.kind])) {
    const text = omitDefaults(schema, fields)[field];
    if (typeof text === 'string') put(testTextPath(test.id, name), text);
    delete fields[field];
  }
  if ('files' in test) {
    for (const file of test.files) put(testFilePath(test.id, file.path), bytesOf(file));
    fields['files'] = pathsOf(test.files);
  }
  const { id, kind } = test;
  return { id, kind, ...omitDefaults(schema, fields) };
}

function pathsOf(files: readonly ContentFile[]): string[] {
  return files.map(({ path }) => path);
}

/** A field, where there is something to say. */
function given(name: string, value: object): Record<string, unknown> {
  return Object.keys(value).length === 0 ? {} : { [name]: value };
}

function withoutNulls(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
