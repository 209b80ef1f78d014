import { Readable } from 'node:stream';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { folderName } from './folder-name.ts';
import { readFiles } from './read-files.ts';
import { readReviews } from './read-reviews.ts';
import type { KnownReviewRow } from './read-reviews.ts';
import { withoutName } from './without-name.ts';
import { writeArchive } from './write-archive.ts';
import type { ArchivedFolder } from './write-archive.ts';

type Deps = GradebookDeps & { instance: string };
type Input = { access: AssignmentAccess; isAnonymous: boolean; personId: string; address: string };

/** The last submission of everybody as a zip file: a folder for each, with what they wrote and nothing that was given or found. */
export async function archiveSubmissions(
  deps: Deps,
  { access, isAnonymous, personId, address }: Input,
): Promise<{ name: string; content: Readable }> {
  const { db, instance, clock } = deps;
  const { assignmentId } = access;
  const { head, rows } = await readReviews(deps, access);
  const latest = rows.filter(({ isLatest }) => isLatest);
  await recordAudit(db, {
    ...{ action: 'submissions.downloaded', personId, address, instance, subjectId: assignmentId },
    detail: { submissions: latest.length, isAnonymous },
  });
  const nameOf = (row: KnownReviewRow) => {
    const { name, email } = isAnonymous ? withoutName(assignmentId, row.personId) : row.person;
    return folderName(`${name} ${email ?? ''} #${row.number}`.replaceAll(/\s+/g, ' '));
  };
  const day = clock.now().toISOString().slice(0, 10);
  return {
    name: `${folderName(head.title)}-${day}.zip`,
    content: Readable.from(writeArchive(readFolders(db, latest, nameOf))),
  };
}

async function* readFolders(
  db: Deps['db'],
  rows: readonly KnownReviewRow[],
  nameOf: (row: KnownReviewRow) => string,
): AsyncGenerator<ArchivedFolder> {
  for (const row of rows) {
    const stored = await db.submission.findUnique({
      where: { id: row.submissionId },
      select: { files: true, language: true, createdAt: true, version: { select: { content: true } } },
    });
    if (stored === null) continue;
    const files = readFiles(stored).filter(({ given }) => given === null);
    yield { name: nameOf(row), files, modifiedAt: stored.createdAt };
  }
}
