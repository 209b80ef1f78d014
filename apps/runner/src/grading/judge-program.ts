import type { GradingProgram } from '@crucible/contracts/assignment-test';
import type { Limits } from '@crucible/contracts/limits';
import type { ExecutionFile } from '../executor/executor.ts';
import { OUTPUT_FOLDER, WORKSPACE } from '../executor/workspace.ts';
import { chooseLanguage } from '../images/choose-language.ts';
import { AppError } from '../lib/app-error.ts';
import { contentBytes } from './content-bytes.ts';
import type { GraderDeps, ProgramUnderTest } from './grader.ts';
import { limitsOf, testLimits } from './test-limits.ts';

/** A checker or a judge as it is executed. */
export type JudgeProgram = { program: ProgramUnderTest; limits: Limits };

/** Folder of the workspace for what the judge reads; the program's own files are beside it. */
const DATA_FOLDER = '.crucible';
/** A judge works for the teacher: it may take its time. Its other limits are its image's, of which sandboxes wait. */
const PATIENCE = { wallMs: 60_000, cpuMs: 60_000 };

/** The checker or judge with this id; a sentence for the staff when it cannot be used. */
export function findJudge(
  deps: Pick<GraderDeps, 'catalog' | 'maxLimits'>,
  programs: readonly GradingProgram[],
  programId: string,
): JudgeProgram | string {
  const found = programs.find(({ id }) => id === programId);
  if (found === undefined) return `There is no program ${programId}.`;
  try {
    const { image, language } = chooseLanguage(deps.catalog, { language: found.language });
    const files = found.files.map((file) => ({ path: file.path, content: contentBytes(file) }));
    const limits = testLimits(limitsOf(deps, { image }), [found.limits, PATIENCE]);
    return { program: { image, language, files }, limits };
  } catch (error) {
    if (error instanceof AppError && error.code === 'language_unknown') return error.userMessage;
    throw error;
  }
}

export type JudgeData = { input: string; answer: string };

/** The files of one case for a judge, and the arguments that name them: input, answer, folder for feedback. */
export function judgeFiles(
  place: number,
  { input, answer }: JudgeData,
): { files: ExecutionFile[]; args: string[] } {
  const data = `${DATA_FOLDER}/${place}`;
  const feedback = `${OUTPUT_FOLDER}/${place}`;
  return {
    files: [
      { path: `${data}.in`, content: Buffer.from(input) },
      { path: `${data}.ans`, content: Buffer.from(answer) },
      // Makes the folder, which a judge may expect to be there.
      { path: `${feedback}/${PLACEHOLDER}`, content: Buffer.alloc(0) },
    ],
    args: [`${WORKSPACE}/${data}.in`, `${WORKSPACE}/${data}.ans`, `${WORKSPACE}/${feedback}/`],
  };
}

const PLACEHOLDER = '.keep';
/** Most files that one case of a judge may leave. */
export const FEEDBACK_FILES = 6;

/** What was left in the feedback folder of one case. */
export function feedbackOf<Artifact extends { path: string }>(
  artifacts: readonly Artifact[],
  place: number,
): Artifact[] {
  const folder = `${place}/`;
  return artifacts
    .filter(({ path }) => path.startsWith(folder))
    .map((artifact) => ({ ...artifact, path: artifact.path.slice(folder.length) }));
}
