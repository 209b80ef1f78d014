'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Menu, MenuItem, MenuRule } from '../../components/ui/menu.tsx';
import { base64Bytes } from '../../lib/base64-bytes.ts';
import { explainError } from '../../lib/explain-error.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useEditor } from './draft/editor-context.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

type Change = 'unpublish' | 'archive' | 'restore' | 'publish_results' | 'hide_results';

const DONE: Record<Change, string> = {
  unpublish: 'Students do not see the assignment any more.',
  archive: 'The assignment was archived.',
  restore: 'The assignment was taken out of the archive.',
  publish_results: 'Students see their results.',
  hide_results: 'Results that wait for publishing are hidden again.',
};

/** What can be done with the whole assignment. */
export function StateMenu() {
  const { assignment, draft } = useEditor();
  const api = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [deleting, setDeleting] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const client = useTRPCClient();
  const setState = useMutation(api.assignments.setState.mutationOptions());
  const duplicate = useMutation(api.assignments.duplicate.mutationOptions());
  const remove = useMutation(api.assignments.delete.mutationOptions());
  const { id: assignmentId, courseId, state, resultsPublishedAt, submissionCount } = assignment;

  async function change(what: Change): Promise<void> {
    try {
      const summary = await setState.mutateAsync({ assignmentId, change: what });
      queries.setQueryData(api.assignments.get.queryKey({ assignmentId }), (before) =>
        before === undefined ? before : { ...before, ...summary },
      );
      toast.success(DONE[what]);
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  async function copy(): Promise<void> {
    try {
      const made = await duplicate.mutateAsync({ assignmentId });
      router.push(`/courses/${courseId}/assignments/${made.id}/edit`);
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  async function download(): Promise<void> {
    try {
      await draft.flush();
      const { fileName, zip } = await client.packages.export.query({ assignmentId });
      saveBytes(fileName, base64Bytes(zip), 'application/zip');
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  async function confirmDelete(): Promise<void> {
    try {
      await remove.mutateAsync({ assignmentId });
      await queries.invalidateQueries({ queryKey: api.assignments.list.queryKey({ courseId }) });
      router.push(`/courses/${courseId}`);
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  return (
    <>
      <Menu align="end" trigger={<Button>More</Button>}>
        {resultsPublishedAt === null ? (
          <MenuItem onSelect={() => void change('publish_results')}>Publish results</MenuItem>
        ) : (
          <MenuItem onSelect={() => void change('hide_results')}>Hide results again</MenuItem>
        )}
        <MenuItem onSelect={() => void copy()}>Duplicate</MenuItem>
        <MenuItem onSelect={() => void download()}>Download as a folder</MenuItem>
        <MenuItem onSelect={() => setReplacing(true)}>Replace by a package…</MenuItem>
        <MenuRule />
        {state === 'published' && (
          <MenuItem onSelect={() => void change('unpublish')}>Hide from students</MenuItem>
        )}
        {state === 'archived' ? (
          <MenuItem onSelect={() => void change('restore')}>Take out of the archive</MenuItem>
        ) : (
          <MenuItem onSelect={() => void change('archive')}>Archive</MenuItem>
        )}
        <MenuItem danger disabled={submissionCount > 0} onSelect={() => setDeleting(true)}>
          Delete
        </MenuItem>
      </Menu>
      <ReplaceDialog open={replacing} onOpenChange={setReplacing} />
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={`Delete “${assignment.title}”?`}
        description="Its draft and its versions are gone for good. Nobody has handed anything in."
        confirm="Delete"
        danger
        busy={remove.isPending}
        onConfirm={() => void confirmDelete()}
      />
    </>
  );
}
