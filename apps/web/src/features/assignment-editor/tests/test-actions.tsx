'use client';

import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useEditor } from '../draft/editor-context.tsx';
import { moveTo, removeAt } from '../draft/parts.ts';
import { copyOfTest } from './new-test.ts';

type TestActionsProps = { index: number; onOpen: (id: string) => void };

/** What can be done with a whole test. */
export function TestActions({ index, onOpen }: TestActionsProps) {
  const { draft, canEdit } = useEditor();
  const [removing, setRemoving] = useState(false);
  const { tests } = draft.content;
  const test = tests[index];
  if (test === undefined || !canEdit) return null;
  const move = (to: number) =>
    draft.edit((content) => ({ ...content, tests: moveTo(content.tests, index, to) }));

  function copy(): void {
    if (test === undefined) return;
    const made = copyOfTest(test, draft.content);
    draft.edit((content) => ({ ...content, tests: [...content.tests, made] }));
    onOpen(made.id);
  }

  return (
    <>
      <IconButton label="Move up" icon={ArrowUp} disabled={index === 0} onClick={() => move(index - 1)} />
      <IconButton
        label="Move down"
        icon={ArrowDown}
        disabled={index === tests.length - 1}
        onClick={() => move(index + 1)}
      />
      <IconButton label="Copy" icon={Copy} onClick={copy} />
      <IconButton label="Remove" icon={Trash2} onClick={() => setRemoving(true)} />
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove “${test.name}”?`}
        description="Versions that were published keep it."
        confirm="Remove"
        danger
        onConfirm={() => {
          setRemoving(false);
          draft.edit((content) => ({ ...content, tests: removeAt(content.tests, index) }));
        }}
      />
    </>
  );
}
