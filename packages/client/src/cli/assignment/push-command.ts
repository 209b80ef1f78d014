import { basename, resolve } from 'node:path';
import type { ImportedAssignment, Package } from '@crucible/contracts/assignment-package';
import { ASSIGNMENT_FILE } from '@crucible/interchange/crucible/test-files';
import type { PackageFiles } from '@crucible/interchange/package-files';
import type { CrucibleClient } from '../../crucible-client.ts';
import { CrucibleError } from '../../crucible-error.ts';
import { UsageError } from '../usage-error.ts';
import { printNotes } from './check-command.ts';
import { keepOrigin, originOf, readLocalFolder } from './local-folder.ts';

type Deps = { client: CrucibleClient; print: (line: string) => void };
export type PushOptions = { course?: string | undefined; force?: boolean | undefined };

/**
 * `crucible assignment push <folder>`: makes a folder the draft of its assignment, or a new assignment of a course, and
 * keeps in the folder which one it is. Nothing is published by it.
 */
export async function pushCommand(
  deps: Deps,
  { folder, options }: { folder: string; options: PushOptions },
): Promise<number> {
  const files = await readLocalFolder(folder);
  const sent = toPackage(files, basename(resolve(folder)));
  const origin = originOf(files);
  const made =
    origin === null || options.course !== undefined
      ? await create(deps, sent, options.course)
      : await replace(deps, sent, { ...origin, isForced: options.force === true });
  if (files.has(ASSIGNMENT_FILE)) await keepOrigin(folder, made);
  deps.print(`${made.title}: ${made.assignmentId}, revision ${made.draftRevision} of its draft`);
  printNotes(deps.print, made.notes);
  return 0;
}

async function create(
  { client }: Deps,
  sent: Package,
  course: string | undefined,
): Promise<ImportedAssignment> {
  if (course === undefined)
    throw new UsageError('The folder is in no course yet: say which one with --course.');
  const courses = await client.listCourses();
  const found = courses.filter(({ id, code }) => id === course || code === course);
  const [only] = found;
  if (only === undefined) throw new UsageError(`You are in no course ${course}.`);
  if (found.length > 1)
    throw new UsageError(
      `Several courses have the code ${course}: name one by its id (${found.map(({ id }) => id).join(', ')}).`,
    );
  return client.importAssignment(only.id, sent);
}

type Target = { assignmentId: string; draftRevision: number; isForced: boolean };

async function replace({ client }: Deps, sent: Package, target: Target): Promise<ImportedAssignment> {
  const { assignmentId, isForced } = target;
  const draftRevision = isForced
    ? (await client.exportAssignment(assignmentId)).draftRevision
    : target.draftRevision;
  try {
    return await client.replaceDraft(assignmentId, { draftRevision, package: sent });
  } catch (error) {
    if (!(error instanceof CrucibleError) || error.code !== 'conflict') throw error;
    throw new UsageError(
      'Somebody has changed the assignment since this folder was pulled or pushed. Commit, pull, and bring the two together; or push with --force to overwrite it.',
      { cause: error },
    );
  }
}

function toPackage(files: PackageFiles, name: string): Package {
  const sent = [...files].map(([path, bytes]) => ({ path, content: Buffer.from(bytes).toString('base64') }));
  return { name, files: sent };
}
