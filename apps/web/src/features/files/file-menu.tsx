'use client';

import { Ellipsis } from 'lucide-react';
import { Menu, MenuItem } from '../../components/ui/menu.tsx';
import { moveFile } from '../../model/workspace-files.ts';
import { useWorkspace } from '../../model/workspace-store.ts';
import { deleteFile } from './delete-file.ts';

/** What can be done with the open file. */
export function FileMenu({ onRename }: { onRename: (fileId: string) => void }) {
  const { files, activeId, edit } = useWorkspace();
  const index = files.findIndex((file) => file.id === activeId);
  const isLocked = files[index]?.lock !== undefined;
  const keepsOrder = files.some(({ lock }) => lock !== undefined);
  const move = (to: number) => edit((state) => moveFile(state, activeId, to));
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label="File actions"
          disabled={files.length === 0}
          className="inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
        >
          <Ellipsis aria-hidden className="size-[18px]" />
        </button>
      }
    >
      {/* The menu gives the focus back to its button as it closes; the field must come after that. */}
      <MenuItem keys="F2" disabled={isLocked} onSelect={() => setTimeout(() => onRename(activeId), 50)}>
        Rename
      </MenuItem>
      <MenuItem disabled={keepsOrder || index <= 0} onSelect={() => move(0)}>
        Start the program here
      </MenuItem>
      <MenuItem keys="Ctrl Shift ←" disabled={keepsOrder || index <= 0} onSelect={() => move(index - 1)}>
        Move left
      </MenuItem>
      <MenuItem
        keys="Ctrl Shift →"
        disabled={keepsOrder || index >= files.length - 1}
        onSelect={() => move(index + 1)}
      >
        Move right
      </MenuItem>
      <MenuItem
        danger
        keys="Del"
        disabled={isLocked || files.length < 2}
        onSelect={() => deleteFile(activeId)}
      >
        Delete
      </MenuItem>
    </Menu>
  );
}
