import { toast } from 'sonner';
import { removeFile, restoreFile } from '../../model/workspace-files.ts';
import { useWorkspace } from '../../model/workspace-store.ts';

/** Deletes a file and offers to bring it back. */
export function deleteFile(fileId: string): void {
  const { files, edit, generation } = useWorkspace.getState();
  const index = files.findIndex((file) => file.id === fileId);
  const file = files[index];
  if (!file) return;
  if (file.lock !== undefined) {
    toast(`${file.path} belongs to the assignment.`);
    return;
  }
  if (files.length === 1) {
    toast('A program needs at least one file.');
    return;
  }
  edit((state) => removeFile(state, fileId));
  toast(`${file.path} was deleted.`, {
    action: {
      label: 'Undo',
      onClick: () => {
        // Another program may have been opened since; the file would not belong there.
        if (useWorkspace.getState().generation === generation)
          edit((state) => restoreFile(state, file, index));
      },
    },
  });
}
