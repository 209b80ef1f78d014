'use client';

import type { Diagnostic } from '@crucible/contracts/run';
import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { useWorkspace } from '../../model/workspace-store.ts';

const LOOKS = {
  error: { icon: CircleX, className: 'text-bad', word: 'Error' },
  warning: { icon: TriangleAlert, className: 'text-wait', word: 'Warning' },
  info: { icon: Info, className: 'text-muted', word: 'Note' },
} as const;

type ProblemListProps = { diagnostics: readonly Diagnostic[]; onShow: () => void };

/** What the compiler complained about; each leads to its place in the code. */
export function ProblemList({ diagnostics, onShow }: ProblemListProps) {
  const { files, show } = useWorkspace();

  function go({ file, line, column }: Diagnostic): void {
    const found = files.find(({ path }) => path === file);
    if (!found) return;
    onShow();
    show({ fileId: found.id, line, column });
  }

  return (
    <ul className="h-full overflow-y-auto bg-surface py-1">
      {diagnostics.map((diagnostic, index) => {
        const { icon: Icon, className, word } = LOOKS[diagnostic.severity];
        return (
          <li key={index}>
            <button
              type="button"
              onClick={() => go(diagnostic)}
              className="flex w-full items-start gap-2.5 px-3.5 py-2 text-left text-sm -outline-offset-2 hover:bg-raised"
            >
              <Icon aria-label={word} className={`mt-0.5 size-4 shrink-0 ${className}`} />
              <span className="min-w-0 flex-1 break-words">
                {diagnostic.message}
                <span className="mt-0.5 block font-mono text-xs text-muted">
                  {diagnostic.file}, line {diagnostic.line}, column {diagnostic.column}
                  {diagnostic.code !== undefined && ` · ${diagnostic.code}`}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
