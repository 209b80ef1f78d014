import type { Feedback } from '@crucible/contracts/feedback';
import { MessageSquare } from 'lucide-react';
import { Moment } from '../../components/ui/moment.tsx';

/** What somebody of the staff says about a place or about the whole. */
export function CommentNote({ comment }: { comment: Feedback['comments'][number] }) {
  const { text, authorName, createdAt, place } = comment;
  const name = authorName ?? 'Somebody who is gone';
  return (
    <article
      aria-label={`Comment by ${name}`}
      className="m-1 rounded-md border border-line bg-accent-soft px-3 py-2 font-sans text-sm"
    >
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <MessageSquare aria-hidden className="size-3.5 shrink-0 text-accent" />
        <span className="font-medium text-ink">{name}</span>
        <Moment at={createdAt} as="ago" />
        {place !== null && (
          <span>
            {place.path},{' '}
            {place.line === place.endLine ? `line ${place.line}` : `lines ${place.line}–${place.endLine}`}
          </span>
        )}
      </p>
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{text}</p>
    </article>
  );
}
