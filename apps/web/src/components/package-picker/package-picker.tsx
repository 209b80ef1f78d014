'use client';

import type { Package } from '@crucible/contracts/assignment-package';
import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { FormError } from '../ui/form.tsx';
import { readPackage } from './read-package.ts';

type PackagePickerProps = { busy: boolean; onPick: (chosen: Package) => void };

/** A package of an assignment: a zip file, or a folder. */
export function PackagePicker({ busy, onPick }: PackagePickerProps) {
  const folder = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();

  async function take(files: readonly File[]): Promise<void> {
    setError(undefined);
    try {
      onPick(await readPackage(files));
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : 'This cannot be read.');
    }
  }

  return (
    <div className="grid gap-3">
      <FileDrop
        label={busy ? 'Reading…' : 'Zip file of the package'}
        hint="assignment.yaml, an Exercism exercise, a Kattis problem, or autograding.json"
        accept=".zip,application/zip"
        disabled={busy}
        onFiles={(files) => void take(files)}
      />
      <div>
        <Button disabled={busy} onClick={() => folder.current?.click()}>
          <FolderOpen aria-hidden className="size-4" />
          Choose a folder
        </Button>
        <input
          ref={folder}
          type="file"
          hidden
          aria-label="Folder of the package"
          {...{ webkitdirectory: '' }}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) void take(files);
          }}
        />
      </div>
      <FormError>{error}</FormError>
    </div>
  );
}
