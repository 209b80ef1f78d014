'use client';

import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SmallSelect } from '../../../components/ui/small-select.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { CodeField } from '../draft/code-slot.tsx';
import { freshPath, removeAt, replaceAt } from '../draft/parts.ts';

type File = { path: string; content: string; encoding: 'utf8' | 'base64' };

type FileListProps<One extends File> = {
  /** What they are, for people and screen readers: `Files of the solution`. */
  label: string;
  files: readonly One[];
  onChange: (files: One[]) => void;
  /** A file that is added. */
  make: (path: string) => One;
  /** Name of the first file that is added. */
  firstPath: string;
  /** Further fields of the open file. */
  children?: (file: One, change: (file: One) => void) => ReactNode;
  /** What is wrong with a file. */
  issue?: (index: number) => string | undefined;
};

/** Files of which one is open: its name, its content, and what else is to be said of it. */
export function FileList<One extends File>(props: FileListProps<One>) {
  const { label, files, onChange, make, firstPath, children, issue } = props;
  const [open, setOpen] = useState(0);
  const index = Math.min(open, files.length - 1);
  const file = files[index];

  function add(): void {
    onChange([...files, make(freshPath(files, firstPath))]);
    setOpen(files.length);
  }

  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {files.length > 0 && (
          <SmallSelect
            label={`${label}: open file`}
            value={String(index)}
            onChange={(event) => setOpen(Number(event.target.value))}
            options={files.map(({ path }, place) => ({ value: String(place), text: path }))}
          />
        )}
        <Button onClick={add}>
          <Plus aria-hidden className="size-4" />
          Add file
        </Button>
      </div>
      {file !== undefined && (
        <div className="grid gap-3">
          <div className="flex flex-wrap items-end gap-3">
            <TextField
              label="Name"
              className="min-w-48 flex-1"
              error={issue?.(index)}
              value={file.path}
              onChange={(event) => onChange(replaceAt(files, index, { ...file, path: event.target.value }))}
            />
            {children?.(file, (next) => onChange(replaceAt(files, index, next)))}
            <IconButton
              label={`Remove ${file.path}`}
              icon={Trash2}
              onClick={() => onChange(removeAt(files, index))}
            />
          </div>
          {file.encoding === 'utf8' ? (
            <div className="h-72 overflow-hidden rounded-md border border-line-strong/60">
              <CodeField
                key={`${index} ${extensionOf(file.path)}`}
                label={`${label}: content`}
                path={`file${extensionOf(file.path)}`}
                value={file.content}
                onChange={(content) => onChange(replaceAt(files, index, { ...file, content }))}
              />
            </div>
          ) : (
            <p className="text-sm text-muted">This file is no text, and is kept as it is.</p>
          )}
        </div>
      )}
    </fieldset>
  );
}

/** Of the name as far as the language depends on it: the rest may change while it is typed. */
function extensionOf(path: string): string {
  return /\.[a-z0-9]+$/i.exec(path)?.[0] ?? '';
}
