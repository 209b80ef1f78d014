'use client';

import type { ComponentProps } from 'react';
import { AssignmentEditor } from '../features/assignment-editor/assignment-editor.tsx';
import { CodeSlotProvider } from '../features/assignment-editor/draft/code-slot.tsx';
import { CodeField } from '../features/editor/code-field.tsx';

const renderCode = (props: ComponentProps<typeof CodeField>) => <CodeField {...props} />;

/** The editor of an assignment, with a real editor where code is written. */
export function AssignmentEditorScreen({ assignmentId }: { assignmentId: string }) {
  return (
    <CodeSlotProvider value={renderCode}>
      <AssignmentEditor assignmentId={assignmentId} />
    </CodeSlotProvider>
  );
}
