import type { GradingProgram } from '@crucible/contracts/assignment-test';
import type { OutputCompare } from '@crucible/contracts/grading-compare';
import { lenientTextOf, toContentFile } from '../file-text.ts';
import type { ImportNotes } from '../imported-package.ts';
import { PackageError } from '../package-error.ts';
import { childrenOf, filesBelow } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';
import type { Problem } from './problem-yaml.ts';
import { entryFirst, languageOfFiles } from './program-language.ts';
import { VALIDATE_HEADER } from './validate-header.ts';

const FOLDERS = ['output_validator', 'output_validators'];
const LANGUAGES = ['c', 'cpp', 'python', 'javascript', 'java'];
const ID = 'validator';
const MIB = 2 ** 20;

/** The validator that comes with a problem; null where the default one compares. */
export function readValidator(
  files: PackageFiles,
  problem: Problem,
  notes: ImportNotes,
): GradingProgram | null {
  const found = FOLDERS.map((folder) => ({ folder, program: programIn(files, folder, notes) })).find(
    ({ program }) => program !== null,
  );
  const isWanted = problem.isInteractive || problem.hasCustomValidator || !problem.isLegacy;
  if (found?.program === undefined || found.program === null || !isWanted) {
    if (problem.isInteractive || problem.hasCustomValidator)
      throw new PackageError('The package has no output validator, and its problem needs one.');
    return null;
  }
  const language = languageOfFiles(found.program);
  if (!LANGUAGES.includes(language))
    throw new PackageError(`${found.folder}: validators in this language (${language}) cannot be run here.`);
  const program = withHeader(found.program, language);
  const { validationSeconds: seconds, validationMib: mib } = problem.limits;
  return {
    id: ID,
    language,
    files: entryFirst(program).map(([path, bytes]) => toContentFile(path, bytes)),
    ...(seconds === undefined && mib === undefined
      ? {}
      : {
          limits: {
            ...(seconds === undefined ? {} : { wallMs: seconds * 1000, cpuMs: seconds * 1000 }),
            ...(mib === undefined ? {} : { memoryBytes: mib * MIB }),
          },
        }),
  };
}

/** The files of a validator: the folder itself is one, or has some. */
function programIn(files: PackageFiles, folder: string, notes: ImportNotes): PackageFiles | null {
  const { files: own, folders } = childrenOf(files, folder);
  const isWhole = folder === 'output_validator' && own.length > 0;
  if (isWhole) return filesBelow(files, folder);
  const [first, ...others] = [...folders, ...own];
  if (others.length > 0) notes.warn(folder, `Of several validators only ${first} is used.`);
  if (first === undefined) return null;
  if (folders.includes(first)) return filesBelow(files, `${folder}/${first}`);
  return new Map([[first, files.get(`${folder}/${first}`) ?? new Uint8Array()]]);
}

/** Problems rely on a header that judges have; it is given where they do not bring it. */
function withHeader(program: PackageFiles, language: string): PackageFiles {
  const includes = [...program.values()].some((bytes) =>
    /#include\s*["<]validate\.h[">]/.test(lenientTextOf(bytes)),
  );
  const hasIt = [...program.keys()].some((path) => path.endsWith('validate.h'));
  if (language !== 'cpp' || !includes || hasIt) return program;
  return new Map([...program, ['validate.h', Buffer.from(VALIDATE_HEADER)]]);
}

/** How the default validator compares with these flags. */
export function compareByFlags(flags: readonly string[], notes: ImportNotes): OutputCompare {
  const tolerance = toleranceOf(flags);
  const isCaseSensitive = flags.includes('case_sensitive');
  if (flags.includes('space_change_sensitive')) {
    if (!isCaseSensitive || tolerance !== null)
      notes.warn(
        '',
        'Where spaces matter, output is compared byte for byte: letters have to be in the same case, and numbers alike.',
      );
    return { type: 'exact' };
  }
  return { type: 'tokens', ignoreCase: !isCaseSensitive, ...(tolerance === null ? {} : { tolerance }) };
}

function toleranceOf(flags: readonly string[]): { absolute: number; relative: number } | null {
  const after = (name: string) => {
    const value = Number(flags[flags.indexOf(name) + 1]);
    return flags.includes(name) && Number.isFinite(value) && value >= 0 ? value : null;
  };
  const both = after('float_tolerance');
  const absolute = after('float_absolute_tolerance') ?? both;
  const relative = after('float_relative_tolerance') ?? both;
  if (absolute === null && relative === null) return null;
  return { absolute: absolute ?? 0, relative: Math.min(1, relative ?? 0) };
}
