import type { PackageFormat } from '@crucible/contracts/assignment-package';
import { AUTOGRADING_FILES } from './classroom/import-classroom.ts';
import { ASSIGNMENT_FILE } from './crucible/test-files.ts';
import { CONFIG_FILE } from './exercism/exercise-config.ts';
import { PROBLEM_FILE } from './kattis/problem-yaml.ts';
import type { PackageFiles } from './package-files.ts';

/** What a package is, by the file that only such packages have; null when it has none of them. */
export function detectFormat(files: PackageFiles): PackageFormat | null {
  const has = (...paths: string[]) => paths.some((path) => files.has(path));
  if (has(ASSIGNMENT_FILE)) return 'crucible';
  if (has(PROBLEM_FILE)) return 'kattis';
  if (has(CONFIG_FILE, '.docs/instructions.md')) return 'exercism';
  return has(...AUTOGRADING_FILES) ? 'github_classroom' : null;
}
