'use client';

import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { classNames } from '../../lib/class-names.ts';

type FileDropProps = {
  label: string;
  hint?: ReactNode;
  /** As browsers take it: `.csv,text/csv`. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** Files, chosen or dropped. */
export function FileDrop({
  label,
  hint,
  accept,
  multiple = false,
  disabled = false,
  onFiles,
}: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);

  function take(list: FileList | null): void {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  }

  return (
    <div
      className={classNames(
        'relative grid justify-items-center gap-1 rounded-lg border border-dashed border-line-strong px-4 py-6 text-center has-focus-visible:outline-2 has-focus-visible:outline-accent',
        over ? 'bg-accent-soft' : 'bg-surface hover:bg-raised',
        disabled && 'opacity-45',
      )}
    >
      <Upload aria-hidden className="size-5 text-muted" />
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </span>
      )}
      {/* It lies over all of it, unseen: browsers take what is dropped on it. */}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-default"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </div>
  );
}
