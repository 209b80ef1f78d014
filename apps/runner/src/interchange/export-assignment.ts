import type { ExportedAssignment } from '@crucible/contracts/assignment-package';
import { writeZip } from '@crucible/interchange/archive/write-zip';
import { writeAssignment } from '@crucible/interchange/crucible/write-assignment';
import type { Db } from '@crucible/db';
import { getAssignment } from '../assignments/get-assignment.ts';
import { toFileName } from './to-file-name.ts';

/** An assignment's draft as a folder in our own format, packed. It has everything, also what students must not see. */
export async function exportAssignment(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<ExportedAssignment> {
  const { title, draft, draftRevision, ...rest } = await getAssignment({ db }, { assignmentId });
  const { mode, counted, points, opensAt, dueAt, closesAt, latePercentPerDay, maxAttempts, cooldownMs } =
    rest;
  const files = writeAssignment({
    title,
    content: draft,
    settings: { mode, counted, points, opensAt, dueAt, closesAt, latePercentPerDay, maxAttempts, cooldownMs },
    origin: { assignmentId, draftRevision },
  });
  const name = toFileName(title);
  const zip = Buffer.from(writeZip(files, name)).toString('base64');
  return { assignmentId, draftRevision, fileName: `${name}.zip`, zip };
}
