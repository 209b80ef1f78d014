'use client';

import type { Comment } from '@crucible/contracts/comment';
import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { CommentForm } from './comment-form.tsx';
import type { ReviewActions } from './use-review-actions.ts';

type ItemProps = {
  submissionId: string;
  comment: Comment;
  actions: ReviewActions;
  /** Before the words: where it is. */
  place?: ReactNode;
};

/** A comment, which whoever wrote it can change. */
export function CommentItem({ submissionId, comment, actions, place }: ItemProps) {
  const [isChanging, setChanging] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const { id: commentId, text, authorName, isOwn, createdAt, editedAt } = comment;
  if (isChanging) {
    return (
      <CommentForm
        label="Your comment"
        text={text}
        send="Save"
        busy={actions.changeComment.isPending}
        onCancel={() => setChanging(false)}
        onSend={(words) =>
          actions.changeComment.mutate(
            { submissionId, commentId, text: words },
            { onSuccess: () => setChanging(false) },
          )
        }
      />
    );
  }
  return (
    <article
      aria-label={`Comment by ${authorName ?? 'somebody'}`}
      className="m-1 rounded-md border border-line bg-canvas px-3 py-2 text-sm"
    >
      <div className="flex items-center gap-2 text-xs text-muted">
        <span className="font-medium text-ink">{authorName ?? 'Somebody who is gone'}</span>
        <Moment at={createdAt} as="ago" />
        {editedAt !== null && <span>changed</span>}
        {place}
        <span className="ml-auto flex">
          {isOwn && (
            <IconButton label="Change" icon={Pencil} className="size-7" onClick={() => setChanging(true)} />
          )}
          <IconButton label="Delete" icon={Trash2} className="size-7" onClick={() => setDeleting(true)} />
        </span>
      </div>
      <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      <ConfirmDialog
        open={isDeleting}
        onOpenChange={setDeleting}
        title="Delete this comment?"
        description="The student will not see it any more."
        confirm="Delete"
        danger
        busy={actions.deleteComment.isPending}
        onConfirm={() =>
          actions.deleteComment.mutate({ submissionId, commentId }, { onSettled: () => setDeleting(false) })
        }
      />
    </article>
  );
}
