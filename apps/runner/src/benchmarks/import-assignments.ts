import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { BenchmarkVersion, VersionSettings } from '@crucible/contracts/benchmark';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import { requireAssignmentAccess } from '../assignments/require-assignment-access.ts';
import { chooseLanguage } from '../images/choose-language.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { addVersion, DEFAULT_LANGUAGE } from './add-version.ts';
import { assignmentProblem, NotAProblem } from './assignment-problem.ts';

type Deps = { db: Db; catalog: ImageCatalog; maxLimits: Limits; instance: string };
type Input = {
  benchmarkId: string;
  assignmentIds: readonly string[];
  settings: VersionSettings;
  actor: Actor;
  by: Author;
};

/**
 * Makes the version of a benchmark that is to be published next of assignments as they are published, of courses in which the
 * person teaches: all problems are private. Throws `invalid_input` with a sentence that names the assignment that cannot be one,
 * and `not_found` or `forbidden` for those of others.
 */
export async function importAssignments(deps: Deps, input: Input): Promise<BenchmarkVersion> {
  const { benchmarkId, assignmentIds, settings, actor, by } = input;
  const { language } = chooseLanguage(deps.catalog, { language: settings.language ?? DEFAULT_LANGUAGE });
  const problems = new Map<string, NewProblem>();
  for (const assignmentId of assignmentIds) {
    await requireAssignmentAccess(deps, { assignmentId, actor, needed: 'teacher' });
    const { title, currentVersion } = await deps.db.assignment.findUniqueOrThrow({
      where: { id: assignmentId },
      select: { title: true, currentVersion: { select: { content: true } } },
    });
    if (currentVersion === null) throw refused(title, 'has not been published.');
    const content = AssignmentContentSchema.parse(currentVersion.content);
    const key = freeKey(title, problems);
    problems.set(
      key,
      problemOf(title, () => assignmentProblem({ key, content, language: language.id })),
    );
  }
  return addVersion(deps, { benchmarkId, problems: [...problems.values()], settings, by });
}

function problemOf(title: string, make: () => NewProblem): NewProblem {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotAProblem) throw refused(title, error.message);
    throw error;
  }
}

const MAX_TITLE_LENGTH = 190;

/** Assignments of several courses may have the same title. */
function freeKey(title: string, taken: ReadonlyMap<string, unknown>): string {
  const start = title.slice(0, MAX_TITLE_LENGTH);
  let key = start;
  for (let count = 2; taken.has(key); count += 1) key = `${start} (${count})`;
  return key;
}

function refused(title: string, reason: string): AppError {
  return new AppError('invalid_input', { userMessage: `“${title}” ${reason}` });
}
