'use client';

import type { Finding } from '@crucible/contracts/grading';
import { useWorkspace } from '../../model/workspace-store.ts';

type FindingListProps = { findings: readonly Finding[]; onShowCode?: (() => void) | undefined };

/** What a rule or a linter has found; each leads to its place in the code, where there is an editor. */
export function FindingList({ findings, onShowCode }: FindingListProps) {
  const { files, show } = useWorkspace();

  function go({ path, line, column }: Finding): void {
    const found = files.find((file) => file.path === path);
    if (!found) return;
    onShowCode?.();
    show({ fileId: found.id, line: line ?? 1, column: column ?? 1 });
  }

  return (
    <ul className="grid gap-0.5">
      {findings.map((finding, index) => (
        <li key={index}>
          <button
            type="button"
            disabled={onShowCode === undefined}
            onClick={() => go(finding)}
            className="w-full rounded-md px-2 py-1 text-left wrap-anywhere enabled:hover:bg-raised"
          >
            {finding.message}
            <span className="mt-0.5 block font-mono text-xs text-muted">
              {finding.path}
              {finding.line !== null && `, line ${finding.line}`}
              {finding.rule !== '' && ` · ${finding.rule}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
