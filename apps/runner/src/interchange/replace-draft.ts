import type { ImportedAssignment, Package } from '@crucible/contracts/assignment-package';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import { changeSettings } from '../assignments/change-settings.ts';
import { saveDraft } from '../assignments/save-draft.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { readPackage } from './read-package.ts';

type Deps = { db: Db; clock: Clock; instance: string; catalog: ImageCatalog };
type Input = { assignmentId: string; draftRevision: number; package: Package; by: Author };

/**
 * Puts a package in the place of an assignment's draft; nothing is published by it. Title and settings come along where
 * the package is in our own format, since others' say nothing of them on purpose. Throws `conflict` when the draft is not
 * the one of that revision any more, and `invalid_input`.
 */
export async function replaceDraft(deps: Deps, input: Input): Promise<ImportedAssignment> {
  const { db, instance } = deps;
  const { assignmentId, draftRevision, by } = input;
  const { title, content, settings, format, notes } = readPackage(deps, input.package);
  const saved = await saveDraft({ db }, { assignmentId, content, draftRevision });
  await recordAudit(db, {
    ...by,
    ...{ action: 'assignment.draft_replaced', instance, subjectId: assignmentId },
    detail: { format, draftRevision: saved.draftRevision },
  });
  const isOurs = format === 'crucible';
  if (isOurs) await changeSettings(deps, { assignmentId, changes: { ...settings, title }, by });
  return { assignmentId, draftRevision: saved.draftRevision, title, format, notes };
}
