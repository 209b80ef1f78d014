import type { Review } from '@crucible/contracts/review';
import { useState } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { linesText } from './lines-text.ts';
import type { OpenPlace } from './review-code.tsx';
import type { ReviewActions } from './use-review-actions.ts';

type CardProps = { review: Review; actions: ReviewActions; onOpen: (place: OpenPlace) => void };

/** Everything that was said, wherever it is, and room to say something about the whole. */
export function CommentsCard({ review, actions, onOpen }: CardProps) {
  const { submissionId, comments, assignment } = review;
  const [sent, setSent] = useState(0);
  return (
    <Card
      title="Comments"
      description={
        assignment.mode === 'practice'
          ? 'The student sees them at once.'
          : 'The student sees them once the results are published.'
      }
    >
      {comments.length > 0 && (
        <ul className="-mx-1 grid gap-1">
          {comments.map((comment) => {
            const { place } = comment;
            return (
              <li key={comment.id}>
                <CommentItem
                  {...{ submissionId, comment, actions }}
                  place={
                    place !== null && (
                      <button
                        type="button"
                        className="rounded-sm text-accent underline underline-offset-3"
                        onClick={() => onOpen({ path: place.path, line: place.line })}
                      >
                        {place.path}, {linesText(place)}
                      </button>
                    )
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      <div className="-m-2">
        <CommentForm
          key={sent}
          label="Comment on the whole"
          busy={actions.addComment.isPending}
          onSend={(text) =>
            actions.addComment.mutate(
              { submissionId, text, place: null },
              { onSuccess: () => setSent(sent + 1) },
            )
          }
        />
      </div>
    </Card>
  );
}
