'use client';

import type { SourceFile } from '@crucible/contracts/source-file';
import { useState } from 'react';
import { Button } from '../components/ui/button.tsx';
import { Dialog } from '../components/ui/dialog.tsx';
import { SmallSelect } from '../components/ui/small-select.tsx';
import { DiffViewer } from '../features/editor/diff-viewer.tsx';

type WorkComparisonProps = {
  mine: readonly SourceFile[];
  theirs: readonly SourceFile[];
  onClose: () => void;
  onKeepMine: () => void;
  onUseTheirs: () => void;
};

/** Both versions of work that was changed in two places, file by file. */
export function WorkComparison({ mine, theirs, onClose, onKeepMine, onUseTheirs }: WorkComparisonProps) {
  const contentIn = (files: readonly SourceFile[], path: string) =>
    files.find((file) => file.path === path)?.content ?? '';
  const paths = [...new Set([...mine, ...theirs].map(({ path }) => path))].filter(
    (path) => contentIn(mine, path) !== contentIn(theirs, path),
  );
  const [path = '', setPath] = useState(paths[0]);
  const [versions, setVersions] = useState(() => of(path));

  function of(chosen: string) {
    return {
      before: { path: chosen, content: contentIn(theirs, chosen) },
      after: { path: chosen, content: contentIn(mine, chosen) },
    };
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Two versions of your work"
      description="On the left or above the other one, on the right or below the one that is in this editor."
      place="wide"
    >
      <div className="grid min-h-0 flex-1 grid-rows-[auto_1fr_auto] gap-3 px-5 pb-5">
        <SmallSelect
          label="File"
          value={path}
          options={paths.map((each) => ({ value: each, text: each }))}
          onChange={(event) => {
            setPath(event.target.value);
            setVersions(of(event.target.value));
          }}
          className="justify-self-start"
        />
        <div className="h-[50dvh] min-h-0 overflow-hidden rounded-md border border-line">
          <DiffViewer before={versions.before} after={versions.after} />
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onUseTheirs}>Use the other one</Button>
          <Button look="primary" onClick={onKeepMine}>
            Keep this one
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
