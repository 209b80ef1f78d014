import type { ImportedAssignment, Package } from '@crucible/contracts/assignment-package';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import { createAssignment } from '../assignments/create-assignment.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { readPackage } from './read-package.ts';

type Deps = { db: Db; clock: Clock; instance: string; catalog: ImageCatalog };
type Input = { courseId: string; package: Package; by: Author };

/** Makes an assignment of a package at the end of a course: a draft, to be looked at and published. Throws `invalid_input`. */
export async function importAssignment(deps: Deps, input: Input): Promise<ImportedAssignment> {
  const { courseId, package: sent, by } = input;
  const { title, content, settings, format, notes } = readPackage(deps, sent);
  const made = await createAssignment(deps, { courseId, settings: { ...settings, title }, content, by });
  return { assignmentId: made.id, draftRevision: made.draftRevision, title: made.title, format, notes };
}
