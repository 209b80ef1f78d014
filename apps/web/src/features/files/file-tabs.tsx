'use client';

import { DndContext, PointerSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent } from '@dnd-kit/core';
import { SortableContext, horizontalListSortingStrategy } from '@dnd-kit/sortable';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { MAX_FILES } from '@crucible/contracts/source-file';
import { addFile, freshPath, moveFile } from '../../model/workspace-files.ts';
import { newFile, useWorkspace } from '../../model/workspace-store.ts';
import { FileMenu } from './file-menu.tsx';
import { FileTab } from './file-tab.tsx';
import { RenameField } from './rename-field.tsx';
import { deleteFile } from './delete-file.ts';

/** The row of files: the first is where the program starts. */
export function FileTabs({ extension }: { extension: string }) {
  const { files, activeId, allowsNewFiles, activate, edit } = useWorkspace();
  const [renamingId, setRenamingId] = useState<string | null>(null);
  // A click is no drag, and a finger that scrolls the row must be able to.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  // Our own keys move tabs and the status line speaks, so the announcements of the library go nowhere.
  const [silence] = useState(() =>
    typeof document === 'undefined' ? undefined : document.createElement('div'),
  );

  // In an assignment the first file is where it is graded from.
  const keepsOrder = files.some(({ lock }) => lock !== undefined);
  const renamed = files.find((file) => file.id === renamingId);

  function add(): void {
    const file = newFile(freshPath(files, extension));
    edit((state) => addFile(state, file));
    setRenamingId(file.id);
  }

  function rename(fileId: string): void {
    const file = files.find(({ id }) => id === fileId);
    if (file?.lock === undefined) setRenamingId(fileId);
    else toast(`${file.path} belongs to the assignment and keeps its name.`);
  }

  function move(fileId: string, to: number): void {
    if (!keepsOrder) edit((state) => moveFile(state, fileId, to));
  }

  function drop({ active, over }: DragEndEvent): void {
    if (!over || active.id === over.id) return;
    const to = files.findIndex((file) => file.id === over.id);
    move(String(active.id), to);
  }

  return (
    <div className="flex h-10 shrink-0 items-stretch border-b border-line bg-canvas">
      <DndContext
        id="file-tabs"
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={silence ? { container: silence } : {}}
      >
        <SortableContext items={files.map(({ id }) => id)} strategy={horizontalListSortingStrategy}>
          <div
            role="tablist"
            aria-label="Files"
            className="flex min-w-0 overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
          >
            {files.map((file, index) => (
              <FileTab
                key={file.id}
                file={file}
                index={index}
                count={files.length}
                active={file.id === activeId}
                onActivate={() => activate(file.id)}
                movable={!keepsOrder}
                onRename={rename}
                onMove={(to) => move(file.id, to)}
                onDelete={() => deleteFile(file.id)}
              />
            ))}
          </div>
        </SortableContext>
      </DndContext>
      <div className="flex items-center gap-0.5 px-1">
        {allowsNewFiles && (
          <IconButton
            label="Add file"
            icon={Plus}
            className="size-8"
            onClick={add}
            disabled={files.length === 0 || files.length >= MAX_FILES}
          />
        )}
        <FileMenu onRename={setRenamingId} />
      </div>
      {renamed && <RenameField key={renamed.id} file={renamed} onDone={() => setRenamingId(null)} />}
    </div>
  );
}
