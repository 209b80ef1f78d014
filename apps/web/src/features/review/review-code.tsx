'use client';

import type { Review } from '@crucible/contracts/review';
import { MessageSquarePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { classNames } from '../../lib/class-names.ts';
import type { CodeParts, LineRange } from './code-parts.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { linesText } from './lines-text.ts';
import type { ReviewActions } from './use-review-actions.ts';

/** The file that is shown, and the line that is brought into sight. */
export type OpenPlace = { path: string; line: number | null };

type CodeProps = {
  review: Review;
  code: CodeParts;
  actions: ReviewActions;
  open: OpenPlace;
  onOpen: (place: OpenPlace) => void;
};

/** The files that were handed in, with comments between their lines; or what has changed since the submission before. */
export function ReviewCode({ review, code, actions, open, onOpen }: CodeProps) {
  const { submissionId, files, previous, comments } = review;
  const [isComparing, setComparing] = useState(false);
  const [lines, setLines] = useState<LineRange>({ line: 1, endLine: 1 });
  const [draft, setDraft] = useState<LineRange | null>(null);
  const file = files.find(({ path }) => path === open.path) ?? files[0];
  const before = previous?.files.find(({ path }) => path === file?.path);
  const pair = useMemo(
    () => ({
      after: { path: file?.path ?? '', content: textOf(file) },
      before: { path: file?.path ?? '', content: textOf(before) },
    }),
    [file, before],
  );
  const reveal = useMemo(() => (open.line === null ? null : { line: open.line }), [open]);
  if (file === undefined) return <p className="text-sm text-muted">There are no files.</p>;

  const show = (path: string) => {
    setDraft(null);
    onOpen({ path, line: null });
  };
  const said = comments.filter(({ place }) => place?.path === file.path);
  const notes = [
    ...said.map((comment) => ({
      key: comment.id,
      line: comment.place?.endLine ?? 1,
      content: <CommentItem {...{ submissionId, comment, actions }} />,
    })),
    ...(draft === null
      ? []
      : [
          {
            key: 'draft',
            line: draft.endLine,
            content: (
              <CommentForm
                label={`Comment on ${linesText(draft)}`}
                busy={actions.addComment.isPending}
                onCancel={() => setDraft(null)}
                onSend={(text) =>
                  actions.addComment.mutate(
                    { submissionId, text, place: { path: file.path, ...draft } },
                    { onSuccess: () => setDraft(null) },
                  )
                }
              />
            ),
          },
        ]),
  ];

  return (
    <section
      aria-label="Files"
      className="flex h-[max(28rem,calc(100dvh-11rem))] min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface max-lg:h-[70dvh]"
    >
      <div className="flex flex-wrap items-center gap-1 border-b border-line px-2 py-1">
        <ul aria-label="Files" className="flex min-w-0 flex-1 basis-64 flex-wrap gap-1">
          {files.map(({ path, given }) => (
            <li key={path}>
              <button
                type="button"
                aria-pressed={path === file.path}
                onClick={() => show(path)}
                className={classNames(
                  'flex h-8 items-center gap-1.5 rounded-md px-2.5 font-mono text-xs hover:bg-raised',
                  path === file.path ? 'bg-raised font-medium' : 'text-muted',
                )}
              >
                {path}
                {given !== null && <Badge>{given === 'hidden' ? 'hidden' : 'given'}</Badge>}
              </button>
            </li>
          ))}
        </ul>
        {previous !== null && (
          <Button
            look="quiet"
            aria-pressed={isComparing}
            onClick={() => setComparing(!isComparing)}
            className="h-8"
          >
            {isComparing ? 'The file' : `Changes since no. ${previous.number}`}
          </Button>
        )}
        {!isComparing && file.given === null && (
          <Button look="quiet" className="h-8" onClick={() => setDraft(lines)}>
            <MessageSquarePlus aria-hidden className="size-4" /> Comment on {linesText(lines)}
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1">
        {isComparing
          ? code.renderDiff(pair)
          : code.renderCode({ file: pair.after, notes, reveal, onLines: setLines, onNoteWanted: setDraft })}
      </div>
    </section>
  );
}

const textOf = (file: Review['files'][number] | undefined) => {
  if (file === undefined) return '';
  return file.encoding === 'base64' ? '(This file is not text.)' : file.content;
};
