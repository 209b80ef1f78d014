import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import type { ContentFile } from '@crucible/contracts/assignment-test';
import { lenientTextOf, textOf, toContentFile } from '../file-text.ts';
import { ImportNotes } from '../imported-package.ts';
import type { ImportedPackage } from '../imported-package.ts';
import { PackageError } from '../package-error.ts';
import type { PackageFiles } from '../package-files.ts';
import { describeIssues, parseAssignmentYaml } from './assignment-yaml.ts';
import type { AssignmentDocument } from './assignment-yaml.ts';
import {
  ASSIGNMENT_FILE,
  STATEMENT_FILE,
  TEXT_FILES,
  assetPath,
  programPath,
  solutionPath,
  starterPath,
  testFilePath,
  testTextPath,
} from './test-files.ts';

/** Reads an assignment from a folder of our own format. Throws `PackageError` with the place and the reason. */
export function readAssignment(files: PackageFiles): ImportedPackage {
  const folder = openFolder(files);
  const document = parseAssignmentYaml(folder.text(ASSIGNMENT_FILE) ?? '');
  const parsed = AssignmentContentSchema.safeParse(toContent(folder, document));
  if (!parsed.success) throw new PackageError(`${ASSIGNMENT_FILE}: ${describeIssues(parsed.error)}`);
  const { title, settings, origin } = document;
  const notes = new ImportNotes();
  for (const path of folder.unused())
    notes.warn(path, `${ASSIGNMENT_FILE} does not name this file, so it was left out.`);
  return {
    format: 'crucible',
    title,
    content: parsed.data,
    settings,
    origin: origin ?? null,
    notes: notes.list,
  };
}

function toContent(folder: Folder, document: AssignmentDocument): AssignmentContentInput {
  const { source, languages, assets, limits, programs, groups, tests } = document;
  return {
    statement: folder.text(STATEMENT_FILE) ?? '',
    ...(source === undefined ? {} : { source }),
    limits,
    groups,
    languages: languages.map(({ starter, solution, ...language }) => ({
      ...language,
      files: starter.map(({ path, access }) => ({
        ...folder.file(path, starterPath(language.language, path)),
        access,
      })),
      solution: solution.map((path) => folder.file(path, solutionPath(language.language, path))),
    })),
    assets: assets.map((asset) => ({
      ...asset,
      content: Buffer.from(folder.bytes(assetPath(asset.path))).toString('base64'),
    })),
    programs: programs.map((program) => ({
      ...program,
      files: program.files.map((path) => folder.file(path, programPath(program.id, path))),
    })),
    tests: tests.map((test) => toTest(folder, test)) as AssignmentContentInput['tests'],
  };
}

/** A test with its texts and files; whether it is one is decided with all the others. */
function toTest(folder: Folder, test: AssignmentDocument['tests'][number]): Record<string, unknown> {
  const { id, kind, files } = test;
  const fields: Record<string, unknown> = { ...test };
  for (const [field, name] of Object.entries(TEXT_FILES[kind])) {
    const text = folder.text(testTextPath(id, name));
    if (text !== null && fields[field] !== undefined)
      throw new PackageError(
        `${ASSIGNMENT_FILE}: The test ${id} has ${field} twice, here and in ${testTextPath(id, name)}.`,
      );
    if (text !== null) fields[field] = text;
  }
  if (files !== undefined) fields['files'] = files.map((path) => folder.file(path, testFilePath(id, path)));
  return fields;
}

type Folder = ReturnType<typeof openFolder>;

/** The files, and which of them nobody has asked for. */
function openFolder(files: PackageFiles) {
  const used = new Set<string>();

  function bytes(path: string): Uint8Array {
    const content = files.get(path);
    if (content === undefined) throw new PackageError(`The folder has no file ${path}.`);
    used.add(path);
    return content;
  }

  return {
    bytes,
    /** The text of a file, or null when it is not there. */
    text(path: string): string | null {
      if (!files.has(path)) return null;
      const content = bytes(path);
      return textOf(content) ?? lenientTextOf(content);
    },
    file(path: string, place: string): ContentFile {
      return toContentFile(path, bytes(place));
    },
    unused: () => [...files.keys()].filter((path) => !used.has(path)),
  };
}
