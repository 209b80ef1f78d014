'use client';

import { useSortable } from '@dnd-kit/sortable';
import { Lock, Play } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';
import type { WorkspaceFile } from '../../model/workspace-files.ts';

type FileTabProps = {
  file: WorkspaceFile;
  index: number;
  count: number;
  active: boolean;
  /** Whether it can be moved. */
  movable: boolean;
  onActivate: () => void;
  onRename: (fileId: string) => void;
  onMove: (toIndex: number) => void;
  onDelete: () => void;
};

/** One file in the row. Double click or F2 renames, Delete deletes, Ctrl+Shift+arrows move it. */
export function FileTab({
  file,
  index,
  count,
  active,
  movable,
  onActivate,
  onRename,
  onMove,
  onDelete,
}: FileTabProps) {
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: file.id,
    disabled: !movable,
  });
  const button = useRef<HTMLButtonElement>(null);

  // The open tab must not be out of sight in a long row.
  useEffect(() => {
    if (active) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined && event.ctrlKey && event.shiftKey) onMove(index + step);
    else if (step !== undefined) focusSibling(event.currentTarget, (index + step + count) % count);
    else if (event.key === 'F2') onRename(file.id);
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  }

  return (
    <button
      ref={(element) => {
        setNodeRef(element);
        button.current = element;
      }}
      type="button"
      role="tab"
      data-file={file.id}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      style={{ transform: transform ? `translateX(${Math.round(transform.x)}px)` : undefined, transition }}
      className={classNames(
        'relative flex max-w-52 shrink-0 items-center gap-1.5 border-r border-line px-3 text-[13px] -outline-offset-2 select-none',
        active
          ? 'bg-surface text-ink after:absolute after:inset-x-0 after:top-0 after:h-0.5 after:bg-accent-fill'
          : 'text-muted hover:text-ink',
        isDragging && 'z-10 bg-surface shadow-float',
      )}
      {...listeners}
      onClick={onActivate}
      onDoubleClick={() => onRename(file.id)}
      onKeyDown={onKeyDown}
    >
      {index === 0 && count > 1 && (
        <Play aria-label="Starts here:" className="size-3 shrink-0 fill-current text-accent" />
      )}
      {file.lock === 'all' && <Lock aria-label="Read only:" className="size-3 shrink-0" />}
      <span className="truncate" title={file.path}>
        {file.path}
      </span>
    </button>
  );
}

function focusSibling(tab: HTMLElement, index: number): void {
  const tabs = tab.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]');
  const next = tabs?.[index];
  next?.focus();
  next?.click();
}
