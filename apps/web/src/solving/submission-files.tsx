'use client';

import type { Feedback } from '@crucible/contracts/feedback';
import type { SourceFile } from '@crucible/contracts/source-file';
import { MessageSquare } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Tabs } from '../components/ui/tabs.tsx';
import { CodeViewer } from '../features/editor/code-viewer.tsx';
import type { ViewerNote } from '../features/editor/code-viewer.tsx';
import { CommentNote } from '../features/feedback/comment-note.tsx';

type Comments = Feedback['comments'];
type SubmissionFilesProps = { files: readonly SourceFile[]; comments: Comments };

/** The files as they were handed in, with what was said about their lines between them. */
export function SubmissionFiles({ files, comments }: SubmissionFilesProps) {
  const [path, setPath] = useState(files[0]?.path ?? '');
  return (
    <section aria-label="Files" className="min-w-0">
      <Tabs
        label="Files"
        value={path}
        onChange={setPath}
        tabs={files.map((file) => {
          const count = comments.filter(({ place }) => place?.path === file.path).length;
          return {
            value: file.path,
            text: (
              <span className="flex items-center gap-1.5">
                {file.path}
                {count > 0 && (
                  <span className="flex items-center gap-0.5 text-xs text-accent">
                    <MessageSquare aria-label="comments:" className="size-3.5" />
                    {count}
                  </span>
                )}
              </span>
            ),
            content: <CommentedFile file={file} comments={comments} />,
          };
        })}
      />
    </section>
  );
}

function CommentedFile({ file, comments }: { file: SourceFile; comments: Comments }) {
  const notes = useMemo(
    () =>
      comments.flatMap((comment): ViewerNote[] =>
        comment.place?.path === file.path
          ? [{ key: comment.id, line: comment.place.endLine, content: <CommentNote comment={comment} /> }]
          : [],
      ),
    [comments, file.path],
  );
  return (
    <div className="h-[min(32rem,70dvh)] overflow-hidden rounded-lg border border-line">
      <CodeViewer file={file} notes={notes} />
    </div>
  );
}
