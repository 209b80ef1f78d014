import type { AssignmentContent, AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { ContentFile } from '@crucible/contracts/assignment-test';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { ExecutionFile } from '../executor/executor.ts';
import { chooseLanguage } from '../images/choose-language.ts';
import { AppError } from '../lib/app-error.ts';
import { contentBytes } from './content-bytes.ts';
import type { GraderDeps, ProgramUnderTest } from './grader.ts';

export type Answer = {
  language: string;
  /** What the student has written; files that are not theirs to change are left out. */
  files: readonly (SourceFile | ContentFile)[];
};

/**
 * The program of a student as it is graded: their files, and those that the assignment gives and does not let them change.
 * `language_unknown` when the assignment cannot be solved in the language, or it is not served here.
 */
export function assembleProgram(
  { catalog }: Pick<GraderDeps, 'catalog'>,
  content: AssignmentContent,
  answer: Answer,
): ProgramUnderTest {
  const offered = offeredLanguage(content, answer.language);
  const { image, language } = chooseLanguage(catalog, {
    language: offered.language,
    image: offered.image,
  });
  return { image, language, files: assembleFiles(offered, answer.files, language.entryFile) };
}

/** One of the languages in which an assignment can be solved; `language_unknown` for any other. */
export function offeredLanguage(content: AssignmentContent, language: string): AssignmentLanguage {
  const offered = content.languages.find((entry) => entry.language === language);
  if (offered !== undefined) return offered;
  throw new AppError('language_unknown', {
    userMessage: 'This assignment cannot be solved in that language.',
  });
}

/** The files of the program, the entry point first. */
export function assembleFiles(
  offered: AssignmentLanguage,
  written: Answer['files'],
  defaultEntry: string,
): ExecutionFile[] {
  const files = new Map<string, Buffer>();
  const given = new Map(offered.files.map((file) => [file.path, file]));
  for (const file of offered.files) files.set(file.path, contentBytes(file));
  for (const file of written) {
    const access = given.get(file.path)?.access;
    const isTheirs = access === undefined ? offered.allowsNewFiles : access === 'editable';
    if (isTheirs && !isInTheWay(file.path, offered))
      files.set(file.path, contentBytes({ encoding: 'utf8', ...file }));
  }
  const entry = entryOf(offered, files, defaultEntry);
  const toFile = ([path, content]: [string, Buffer]): ExecutionFile => ({ path, content });
  const first = [...files].filter(([path]) => path === entry);
  return [...first, ...[...files].filter(([path]) => path !== entry)].map(toFile);
}

/** What is given stays where it is: a file of the student neither becomes its folder nor lies within it. */
function isInTheWay(path: string, { files }: AssignmentLanguage): boolean {
  return files.some((file) => file.path.startsWith(`${path}/`) || path.startsWith(`${file.path}/`));
}

function entryOf(
  { entry, files: given }: AssignmentLanguage,
  files: ReadonlyMap<string, Buffer>,
  defaultEntry: string,
): string | undefined {
  if (entry !== undefined) return entry;
  if (given.length === 0 && files.has(defaultEntry)) return defaultEntry;
  return given.find(({ access }) => access === 'editable')?.path ?? [...files.keys()][0];
}
