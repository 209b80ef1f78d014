'use client';

import type { StudentAssignment, StudentContent } from '@crucible/contracts/student-assignment';
import { useCallback } from 'react';
import { Markdown } from '../../components/markdown/markdown.tsx';
import { SampleList } from './sample-list.tsx';
import { TaskCard } from './task-card.tsx';

type TaskPaneProps = {
  assignment: StudentAssignment;
  content: StudentContent;
  /** Files that are there only when the program is graded. */
  absentFiles: readonly string[];
  onUseInput: (stdin: string) => void;
};

/** What is to be done. */
export function TaskPane({ assignment, content, absentFiles, onUseInput }: TaskPaneProps) {
  const { id } = assignment;
  const { assets, statement, tests } = content;
  const assetUrl = useCallback(
    (path: string) =>
      assets.some((asset) => asset.path === path)
        ? `/api/assignments/${id}/assets/${path.split('/').map(encodeURIComponent).join('/')}`
        : null,
    [id, assets],
  );
  return (
    <div className="grid content-start gap-6 p-4">
      <TaskCard assignment={assignment} heading="h2" />
      {statement.trim() !== '' && <Markdown text={statement} assetUrl={assetUrl} />}
      <SampleList tests={tests} onUseInput={onUseInput} />
      {absentFiles.length > 0 && (
        <p className="text-sm text-muted">
          Besides the files in the editor, these are there when the program is graded:{' '}
          <span className="font-mono text-[13px] wrap-anywhere">{absentFiles.join(', ')}</span>
        </p>
      )}
    </div>
  );
}
