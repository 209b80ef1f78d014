import { Readable } from 'node:stream';
import { recordAudit } from '../../audit/record-audit.ts';
import { requireNoExam } from '../../exams/require-no-exam.ts';
import type { Author } from '../../people/author.ts';
import { writeArchive } from '../../reviews/write-archive.ts';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { readOwnAccount } from './read-own-account.ts';
import { readOwnEvaluations } from './read-own-evaluations.ts';
import { readOwnRuns } from './read-own-runs.ts';
import { readOwnSnippets } from './read-own-snippets.ts';
import { readOwnSubmissions } from './read-own-submissions.ts';
import type { SubmissionDeps } from './read-own-submissions.ts';

type Deps = SubmissionDeps & { instance: string };

/**
 * Everything that is a person's own as a zip file, written while it is read: the account, runs with their output,
 * snippets, drafts, evaluations with their samples, and submissions with what the person was told of them, and nothing that they were not. Throws
 * `not_open` while the person sits an exam.
 */
export async function exportAccount(deps: Deps, by: Author): Promise<{ name: string; content: Readable }> {
  const { db, instance, clock } = deps;
  const { personId } = by;
  await requireNoExam(deps, personId);
  await recordAudit(db, { ...by, action: 'account.exported', instance, subjectId: personId });
  return {
    name: `crucible-account-${clock.now().toISOString().slice(0, 10)}.zip`,
    content: Readable.from(writeArchive(readEverything(deps, personId))),
  };
}

async function* readEverything(deps: Deps, personId: string): AsyncGenerator<ArchivedFolder> {
  yield await readOwnAccount(deps, personId);
  yield* readOwnRuns(deps, personId);
  yield* readOwnSnippets(deps, personId);
  yield* readOwnSubmissions(deps, personId);
  yield* readOwnEvaluations(deps, personId);
}
