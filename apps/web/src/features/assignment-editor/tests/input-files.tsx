'use client';

import type { ContentFile } from '@crucible/contracts/assignment-test';
import { FileList } from '../fields/file-list.tsx';

type InputFilesProps = { files: readonly ContentFile[]; onChange: (files: ContentFile[]) => void };

/** Files that lie beside the program when it runs; out of the way as long as there are none. */
export function InputFiles({ files, onChange }: InputFilesProps) {
  return (
    <details open={files.length > 0}>
      <summary className="cursor-pointer text-sm font-medium">Files beside the program</summary>
      <div className="mt-3">
        <FileList
          label="Files beside the program"
          files={files}
          onChange={onChange}
          firstPath="data.txt"
          make={(path) => ({ path, content: '', encoding: 'utf8' })}
        />
      </div>
    </details>
  );
}
