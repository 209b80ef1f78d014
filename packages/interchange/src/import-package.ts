import { importClassroom } from './classroom/import-classroom.ts';
import { readAssignment } from './crucible/read-assignment.ts';
import { detectFormat } from './detect-format.ts';
import { importExercise } from './exercism/import-exercise.ts';
import type { ImportedPackage } from './imported-package.ts';
import { importProblem } from './kattis/import-problem.ts';
import type { ProblemOptions } from './kattis/import-problem.ts';
import { PackageError } from './package-error.ts';
import type { PackageFiles } from './package-files.ts';

/** Makes an assignment of a package of any format that is known. Throws `PackageError` with a sentence for whoever imports it. */
export function importPackage(files: PackageFiles, options: ProblemOptions): ImportedPackage {
  switch (detectFormat(files)) {
    case 'crucible':
      return readAssignment(files);
    case 'kattis':
      return importProblem(files, options);
    case 'exercism':
      return importExercise(files, options.name);
    case 'github_classroom':
      return importClassroom(files, options.name);
    case null:
      throw new PackageError(
        'This is no package that is known: there is no assignment.yaml, problem.yaml, .meta/config.json or autograding.json at its top.',
      );
  }
}
