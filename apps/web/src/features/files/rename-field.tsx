'use client';

import type { KeyboardEvent } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { pathProblem, renameFile } from '../../model/workspace-files.ts';
import type { WorkspaceFile } from '../../model/workspace-files.ts';
import { useWorkspace } from '../../model/workspace-store.ts';

const WIDTH_PX = 240;

/**
 * Asks for a file's new name, laid over its tab: a field must not stand among tabs. Enter and leaving take
 * the name if it can be had, Escape does not.
 */
export function RenameField({ file, onDone }: { file: WorkspaceFile; onDone: () => void }) {
  const [path, setPath] = useState(file.path);
  const field = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const files = useWorkspace((state) => state.files);
  const edit = useWorkspace((state) => state.edit);
  const hintId = useId();
  const problem = pathProblem(files, path.trim(), file.id);

  // The tab says where the field belongs, and only the browser knows where the tab is.
  useLayoutEffect(() => {
    const tab = document.querySelector(`[role="tab"][data-file="${file.id}"]`)?.getBoundingClientRect();
    if (tab)
      setPlace({
        left: Math.max(4, Math.min(tab.left + 4, window.innerWidth - WIDTH_PX - 4)),
        top: tab.top + 5,
      });
    const name = file.path.lastIndexOf('/') + 1;
    const dot = file.path.lastIndexOf('.');
    field.current?.focus();
    field.current?.setSelectionRange(name, dot > name ? dot : file.path.length);
  }, [file.id, file.path]);

  function finish(): void {
    if (problem === null && path.trim() !== file.path)
      edit((state) => renameFile(state, file.id, path.trim()));
    onDone();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' && problem === null) finish();
    else if (event.key === 'Escape') onDone();
    else return;
    document.querySelector<HTMLElement>(`[role="tab"][data-file="${file.id}"]`)?.focus();
  }

  return createPortal(
    <section aria-label="Rename" className="fixed z-30 text-[13px]" style={{ ...place, width: WIDTH_PX }}>
      <input
        ref={field}
        aria-label={`New name of ${file.path}`}
        aria-invalid={problem !== null}
        aria-describedby={hintId}
        value={path}
        onChange={(event) => setPath(event.target.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
        spellCheck={false}
        className="h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-ink shadow-float aria-invalid:border-bad"
      />
      <p id={hintId} className="mt-1 rounded-md bg-ink px-2 py-1 text-xs text-canvas" aria-live="polite">
        {problem ?? 'Enter takes the name. A slash makes a folder.'}
      </p>
    </section>,
    document.body,
  );
}
