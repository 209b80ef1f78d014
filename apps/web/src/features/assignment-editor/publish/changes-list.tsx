import type { ContentChanges, PublishPreview } from '@crucible/contracts/draft-check';
import { changeWords } from './change-words.ts';

type ChangesListProps = {
  changes: ContentChanges;
  touched: PublishPreview['touched'];
  offersRegrade: boolean;
};

/** What differs from the version that students have, and whom it touches. */
export function ChangesList({ changes, touched, offersRegrade }: ChangesListProps) {
  const words = changeWords(changes);
  return (
    <section aria-label="Changes" className="grid gap-1.5 text-sm">
      <h3 className="font-medium">Against the current version</h3>
      {words.length === 0 ? (
        <p className="text-muted">Nothing has changed.</p>
      ) : (
        <ul className="list-inside list-disc">
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
      {touched.submissions > 0 && words.length > 0 && (
        <p>
          {touched.submissions} submissions of {touched.people} people were made before.{' '}
          {offersRegrade
            ? 'The change may give them other points: after publishing, grade them again under Regrades.'
            : 'Their points do not depend on the change.'}
        </p>
      )}
    </section>
  );
}
