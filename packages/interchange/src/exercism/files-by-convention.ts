import { childrenOf } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';

const TEST = /(_test\.py|(^|\/)test_[^/]+\.py|\.(spec|test)\.[cm]?[jt]sx?)$/;
const SOURCE = /\.(py|[cm]?[jt]sx?)$/;
const CONFIGURATION = /(^|\.|-)(config|rc|runner)\.|^conftest\.py$/;
const EXAMPLE = /^\.meta\/(example|exemplar|proof\.ci)\./;

type ExerciseFiles = { solution: string[]; test: string[]; example: string[]; editor: string[] };

/** What the files of an exercise are, by their names: its language track says how they are called. */
export function filesByConvention(files: PackageFiles): ExerciseFiles {
  const own = childrenOf(files).files;
  const test = own.filter((path) => TEST.test(path));
  const solution = own.filter((path) => SOURCE.test(path) && !TEST.test(path) && !CONFIGURATION.test(path));
  const example = [...files.keys()].filter((path) => EXAMPLE.test(path));
  return { solution, test, example, editor: [] };
}
