import { importPackage } from '@crucible/interchange/import-package';
import { PackageError } from '@crucible/interchange/package-error';
import type { PackageFiles } from '@crucible/interchange/package-files';
import { GradingFailed } from '../grading/grader.ts';
import type { GraderDeps } from '../grading/grader.ts';
import { gradeSubmission } from '../grading/grade-submission.ts';
import type { Judgement, Verification } from './verification.ts';
import { verifyAssignment } from './verify-assignment.ts';
import { verifyProblem } from './verify-problem.ts';
import type { VerifyWork } from './verify-work.ts';

export type VerifyInput = {
  /** How the package is called in the table. */
  label: string;
  /** Name of its folder. */
  name: string;
  files: PackageFiles;
  signal: AbortSignal;
};

type Told = (verification: Verification) => void;

/**
 * Imports a package and grades all programs that come with it: `tell` hears of each. What cannot be imported, or is for a
 * language that is not here, is told, too. Rejects with `GradingFailed` when the engine fails twice.
 */
export async function verifyPackage(deps: GraderDeps, input: VerifyInput, tell: Told): Promise<void> {
  const { label, name, files, signal } = input;
  const languages = deps.catalog.images.flatMap(({ manifest }) => manifest.languages.map(({ id }) => id));
  const say = (program: string, language: string, judgement: Judgement) =>
    tell({ package: label, program, language, ...judgement });
  const gradeOnce: VerifyWork['grade'] = (content, answer) =>
    gradeSubmission(deps, { id: 'verify', content, answer, signal });
  const grade: VerifyWork['grade'] = (content, answer) =>
    gradeOnce(content, answer).catch((error: unknown) => {
      // An engine may fail once, as it may for students.
      if (error instanceof GradingFailed && !signal.aborted) return gradeOnce(content, answer);
      throw error;
    });
  try {
    const imported = importPackage(files, { name, languages });
    const work = { content: imported.content, files, catalog: deps.catalog, grade, say };
    await (imported.format === 'kattis' ? verifyProblem(work) : verifyAssignment(work));
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    say('-', '-', { expected: 'a package', found: error.message, result: 'wrong' });
  }
}
