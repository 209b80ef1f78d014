import type { ImportNote } from '@crucible/contracts/assignment-package';
import { Info, TriangleAlert } from 'lucide-react';

/** What an import did not take as it was. */
export function ImportNotes({ notes }: { notes: readonly ImportNote[] }) {
  if (notes.length === 0) return <p className="text-sm text-muted">All of it was taken as it is.</p>;
  return (
    <ul aria-label="Notes of the import" className="grid gap-1.5 text-sm">
      {notes.map(({ severity, path, message }) => {
        const isWarning = severity === 'warning';
        const Icon = isWarning ? TriangleAlert : Info;
        return (
          <li key={`${path} ${message}`} className="flex items-start gap-2">
            <Icon
              role="img"
              aria-label={isWarning ? 'Warning:' : 'Note:'}
              className={`mt-0.5 size-4 shrink-0 ${isWarning ? 'text-wait' : 'text-muted'}`}
            />
            <span className="min-w-0 wrap-anywhere">
              {path !== '' && <code className="text-xs">{path}: </code>}
              {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
