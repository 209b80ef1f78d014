import type { AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { SourceFile } from '@crucible/contracts/source-file';
import { AppError } from '../lib/app-error.ts';

/**
 * Of the files that a page has sent, those that are the student's own: what the assignment gives and does not let them change
 * is put in when it is graded. `invalid_input` for files that may not be added, and when nothing is left.
 */
export function acceptWork(
  { files: given, allowsNewFiles }: Pick<AssignmentLanguage, 'files' | 'allowsNewFiles'>,
  sent: readonly SourceFile[],
): SourceFile[] {
  const accessOf = new Map(given.map(({ path, access }) => [path, access]));
  // Whoever tries a hidden file's name does not learn that there is one.
  const isNew = ({ path }: SourceFile) => (accessOf.get(path) ?? 'hidden') === 'hidden';
  const refused = allowsNewFiles ? [] : sent.filter(isNew);
  if (refused.length > 0)
    throw new AppError('invalid_input', {
      userMessage: 'No files can be added to this assignment.',
      issues: refused.map(({ path }) => ({ path: 'files', message: `${path} cannot be added.` })),
    });
  const own = sent.filter(
    ({ path }) => accessOf.get(path) !== 'read_only' && accessOf.get(path) !== 'hidden',
  );
  if (own.length === 0)
    throw new AppError('invalid_input', { userMessage: 'There is no file of yours to hand in.' });
  return own;
}
